import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views/search.ts'

/** A part of the index. It is made of its own records alone, so that those of other years do not change it. */
export interface Shard {
  /** its folder: a year, or `rest` */
  name: string
  records: SearchRecord[]
}

/** A year of fewer records has no index of its own: each index adds to what a first search loads. */
const OWN_INDEX = 2000

/** What is in no year's index: small years, and records whose source gives none. */
const REST = 'rest'

/** The parts of the index, the newest year first. An old year's part changes only when a record of that year does. */
export function shardsOf(records: readonly SearchRecord[], ownIndex: number = OWN_INDEX): Shard[] {
  const byYear = Map.groupBy(records, ({ sortDate }) => /^\d{4}/.exec(sortDate)?.[0] ?? REST)
  const isLarge = (year: string) => year !== REST && (byYear.get(year)?.length ?? 0) >= ownIndex
  const byName = Map.groupBy(records, ({ sortDate }) => {
    const year = /^\d{4}/.exec(sortDate)?.[0] ?? REST
    return isLarge(year) ? year : REST
  })
  return [...byName]
    .map(([name, own]) => ({ name, records: own.toSorted((a, b) => compareText(a.url, b.url)) }))
    .sort((a, b) => compareText(b.name === REST ? '' : b.name, a.name === REST ? '' : a.name))
}
