import { readFacets } from '../../src/search/facets.ts'
import { type IndexFolder, openIndex } from './index-client.ts'

/** A portal of up to 100,000 records holds to it (issue 7). */
export const FIRST_SEARCH_BYTES = 220_000

/** So many results are shown at first. */
export const FIRST_RESULTS = 10

/** What the first search of a reader loads. */
export interface FirstSearch {
  query: string
  bytes: number
  requests: number
}

/** Searches with nothing loaded yet, as the search page does: results are shown, facets counted, other words offered. */
export async function firstSearch(folder: IndexFolder, query: string): Promise<FirstSearch> {
  const client = await openIndex(folder)
  const { hits, more, opened, step } = await client.search(query)
  await readFacets(client.index.open(opened))
  await Promise.all([...hits, ...(more?.hits ?? [])].slice(0, FIRST_RESULTS).map((hit) => hit.data()))
  if (step === 'strict') await client.alternatives(query)
  return { query, bytes: client.bytes(), requests: client.requests() }
}

/** The same for some queries, one after the other. */
export async function firstSearches(
  folder: IndexFolder,
  queries: readonly { query: string }[],
): Promise<FirstSearch[]> {
  const searches: FirstSearch[] = []
  for (const { query } of queries) searches.push(await firstSearch(folder, query))
  return searches
}
