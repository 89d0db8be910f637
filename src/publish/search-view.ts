import type { Records } from '../check/records.ts'
import { type Count, TAG_FIELDS } from '../measure/statistics.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import { searchRecord, TAG_FACETS } from './search-records.ts'
import type { RecordView, SearchFacet, SearchView } from './views.ts'

/** What the search is built from: the public pages, the order of the facets, the words that mean the same. */
export function searchView(records: Records, views: Iterable<RecordView[]>, byYear: readonly Count[]): SearchView {
  return {
    records: [...views].flat().map((view) => searchRecord(records, view)),
    facets: searchFacets(records, byYear),
    aliases: records.all('search-aliases').flatMap(({ data }) => data.groups.map(({ words }) => words)),
  }
}

function searchFacets(records: Records, byYear: readonly Count[]): SearchFacet[] {
  const kinds = PUBLIC_KINDS.map((kind) => records.schemas.kinds.get(kind)?.title ?? kind)
  const tags = Object.values(TAG_FIELDS).map((vocabulary, index): SearchFacet => {
    const entries = records.find('vocabulary', vocabulary)?.data.entries ?? []
    return { name: TAG_FACETS[index] ?? vocabulary, values: entries.map(({ zh }) => zh) }
  })
  const units = records.all('unit').map(({ id }) => recordTitle(records, 'unit', id))
  const years = byYear.map(({ code }) => code).filter((code) => code !== 'unknown')
  return [
    { name: '种类', values: kinds },
    ...tags,
    { name: '单位', values: units },
    { name: '年份', values: years.toReversed() },
  ]
}
