import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchView } from '../../src/publish/views/search.ts'
import { CUT } from '../../src/search/shards.ts'
import { demonstrationView } from './corpora.ts'
import { FIRST_RESULTS, FIRST_SEARCH_BYTES, type FirstSearch, firstSearches } from './first-search.ts'
import { buildIndex, type IndexFolder, openIndex } from './index-client.ts'
import { LABELLED_QUERIES } from './labelled-queries.ts'

/** Those that load most: questions, and words that are looked for in other words. */
const QUERIES = [...LABELLED_QUERIES['natural-language'], ...LABELLED_QUERIES.abbreviation]

/** Of so many records a few more are public than a portal may have that is searched as a whole. */
const RECORDS = 11_840

let view: SearchView
const folders: IndexFolder[] = []

beforeAll(() => {
  view = demonstrationView(RECORDS)
})
afterAll(() => {
  for (const folder of folders) folder.remove()
})

async function indexOf(records: SearchView['records']): Promise<IndexFolder> {
  const folder = await buildIndex({ ...view, records })
  folders.push(folder)
  return folder
}

const searchesIn = async (records: SearchView['records']): Promise<FirstSearch[]> =>
  firstSearches(await indexOf(records), QUERIES)

/** So many characters are a page of prose, which a tenth of the records have. */
const PROSE = 300

/** Records each of which has a page of prose: that of another where it has none. */
function withProse(records: SearchView['records']): SearchView['records'] {
  const prose = view.records
    .map(({ sections }) => sections)
    .filter((sections) => sections.flatMap(({ paragraphs }) => paragraphs).join('').length > PROSE)
  return records.map((record, at) => ({ ...record, sections: prose[at % prose.length] ?? [] }))
}

test('no first search of the largest portal that is searched as a whole loads more than is promised', async () => {
  const searches = await searchesIn(view.records.slice(0, CUT.whole))
  expect(searches.length).toBeGreaterThan(50)
  expect(searches.filter(({ bytes }) => bytes > FIRST_SEARCH_BYTES)).toEqual([])
  expect(searches.filter(({ requests }) => requests > 70)).toEqual([])
})

test('nor does one of a larger portal, by far', async () => {
  expect(view.records.length).toBeGreaterThan(CUT.whole)
  const searches = await searchesIn(view.records)
  expect(searches.filter(({ bytes }) => bytes > 0.8 * FIRST_SEARCH_BYTES)).toEqual([])
})

test('nor does one of a portal of far fewer records that all have prose; it says what it has not searched', async () => {
  const records = withProse(view.records.slice(0, 0.6 * CUT.whole))
  const folder = await indexOf(records)
  const searches = await firstSearches(folder, QUERIES)
  expect(searches.filter(({ bytes }) => bytes > FIRST_SEARCH_BYTES)).toEqual([])
  const { hits, reached } = await (await openIndex(folder)).search('妇女')
  expect(hits.length).toBeGreaterThanOrEqual(FIRST_RESULTS)
  expect(reached.left).toBeGreaterThan(0)
  expect(reached.searched + reached.left).toBe(records.length)
})
