import type { QueryDictionary } from './dictionaries.ts'
import type { RouteFolder } from './routes.ts'
import type { Size } from './size.ts'

/** What a search begins with. */
export interface QueryFile extends QueryDictionary {
  /** the parts of the index, in the order in which they are opened */
  parts: PartEntry[]
  /** of a portal that is too large to be searched at once */
  large?: {
    /** so much is searched before the reader asks for all */
    atOnce: Size
    /** how much text each part has */
    text: number[]
    /** the last date of the records of each part */
    newest: string[]
    /** which parts hold which words, and which values of facets */
    routes: RouteFolder
  }
}

/** A part of the index. */
export interface PartEntry {
  /** its folder */
  folder: string
  records: number
  /** in that folder: the list of its files, those of its facets and of its dates */
  list: string
  facets: string
  dates: string
}
