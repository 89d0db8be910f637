import type { QueryDictionary } from './dictionaries.ts'

/** What a search begins with. */
export interface QueryFile extends QueryDictionary {
  /** the parts of the index, in the order in which they are opened */
  parts: PartEntry[]
}

/** What is known of a part of the index before it is opened. */
export interface PartEntry {
  /** its folder */
  folder: string
  records: number
  /** the files of its facets and of its dates, in that folder */
  facets: string
  dates: string
}
