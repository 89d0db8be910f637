import type { Records } from '../check/records.ts'
import type { Statistics } from '../measure/statistics.ts'
import { formOf } from '../schema/schema-set.ts'
import type { Edition } from './edition.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { searchAliases } from './search-aliases.ts'
import { searchRecord } from './search-records.ts'
import type { RecordView } from './views/record.ts'
import type { SearchView } from './views/search.ts'

/**
 * What the search is built from: the public pages, and the words that mean the same.
 * @param statistics a choice of a unit finds the records that are counted and listed under it
 */
export function searchView(
  edition: Edition,
  views: Iterable<RecordView[]>,
  { byUnit }: Pick<Statistics, 'byUnit'>,
): SearchView {
  const units = unitTitles(edition, byUnit)
  return {
    records: [...views].flat().map((view) => searchRecord(edition, view, units.get(`${view.kind}/${view.id}`) ?? [])),
    firstKinds: PUBLIC_KINDS.filter((kind) => formOf(edition.schemas, kind).searched_first).map(
      (kind) => edition.schemas.kinds.get(kind)?.title ?? kind,
    ),
    aliases: searchAliases(edition),
  }
}

/** The titles of the units that a record is counted under, by its kind and id. */
function unitTitles(records: Records, byUnit: Statistics['byUnit']): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { id, data } of records.all('unit'))
    for (const entry of byUnit.get(id) ?? []) {
      const key = `${entry.kind}/${entry.id}`
      titles.set(key, [...(titles.get(key) ?? []), data.title])
    }
  return titles
}
