import type { QueryDictionary } from './dictionaries.ts'
import type { RouteFolder } from './routes.ts'

/** What a search begins with. */
export interface QueryFile extends QueryDictionary {
  /** the parts of the index, in the order in which they are opened */
  parts: PartEntry[]
  /** of a portal that is too large to be searched at once */
  large?: {
    /** so many records are searched before the reader asks for all */
    atOnce: number
    /** which parts hold which words, and which values of facets */
    routes: RouteFolder
    /** the last date of the records of each part */
    newest: string[]
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
