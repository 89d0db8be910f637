import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchView } from '../../src/publish/views/search.ts'
import { CUT } from '../../src/search/shards.ts'
import { demonstrationView } from './corpora.ts'
import { FIRST_SEARCH_BYTES, type FirstSearch, firstSearches } from './first-search.ts'
import { buildIndex, type IndexFolder } from './index-client.ts'
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

async function searchesIn(records: SearchView['records']): Promise<FirstSearch[]> {
  const folder = await buildIndex({ ...view, records })
  folders.push(folder)
  return firstSearches(folder, QUERIES)
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
