import { demonstrationView } from '../tests/search/corpora.ts'
import { FIRST_SEARCH_BYTES, firstSearches } from '../tests/search/first-search.ts'
import { buildIndex } from '../tests/search/index-client.ts'
import { LABELLED_QUERIES } from '../tests/search/labelled-queries.ts'
import { sampledQueries } from '../tests/search/sampled-queries.ts'
import type { BenchTable, Suite } from './suite.ts'

/** Beside the queries of readers so many stretches of the pages' own text, and so many names typed as pinyin. */
const SAMPLED = 8

/** What the first search of a reader loads: the program, the index, what is shown of ten results, and the facets. */
export const firstSearchSuite: Suite = {
  title: '第一次搜索下载多少',
  isSized: true,
  async run({ records, bodies }): Promise<BenchTable> {
    const rows: BenchTable['rows'][number][] = []
    for (const share of bodies) rows.push(await cityRow(records, share))
    return {
      columns: [
        ...[
          'pages',
          'with bodies',
          'queries',
          'median KB',
          'p90 KB',
          'most KB',
          `above ${FIRST_SEARCH_BYTES / 1000} KB`,
        ],
        ...['median requests', 'most requests'],
      ],
      rows,
    }
  },
}

async function cityRow(records: number, bodies: number): Promise<BenchTable['rows'][number]> {
  const view = demonstrationView(records, bodies)
  const folder = await buildIndex(view)
  const { plain, pinyin } = sampledQueries(view)
  const queries = [...Object.values(LABELLED_QUERIES).flat(), ...plain.slice(0, SAMPLED), ...pinyin.slice(0, SAMPLED)]
  const searches = await firstSearches(folder, queries)
  folder.remove()
  const bytes = searches.map((search) => search.bytes).sort((a, b) => a - b)
  const requests = searches.map((search) => search.requests).sort((a, b) => a - b)
  const kilobytes = (share: number) => Math.round(quantile(bytes, share) / 1000)
  return [
    ...[view.records.length, bodies, queries.length, kilobytes(0.5), kilobytes(0.9), kilobytes(1)],
    ...[bytes.filter((each) => each > FIRST_SEARCH_BYTES).length, quantile(requests, 0.5), quantile(requests, 1)],
  ]
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
