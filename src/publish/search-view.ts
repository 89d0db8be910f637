import type { Records } from '../check/records.ts'
import { formOf } from '../schema/schema-set.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { searchRecord } from './search-records.ts'
import type { RecordView } from './views/record.ts'
import type { SearchView } from './views/search.ts'

/** What the search is built from: the public pages, and the words that mean the same. */
export function searchView(records: Records, views: Iterable<RecordView[]>): SearchView {
  return {
    records: [...views].flat().map((view) => searchRecord(records, view)),
    firstKinds: PUBLIC_KINDS.filter((kind) => formOf(records.schemas, kind).searched_first).map(
      (kind) => records.schemas.kinds.get(kind)?.title ?? kind,
    ),
    aliases: records.all('search-aliases').flatMap(({ data }) => data.groups.map(({ words }) => words)),
  }
}
