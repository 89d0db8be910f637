import { allPages } from './facets.ts'
import { byScore, type Hit, hitsIn, type IndexPart } from './index-part.ts'
import type { PartSearch } from './part-search.ts'
import { type NearHits, relaxedSearch } from './relaxed.ts'
import { remember } from './remember.ts'
import { type StrictHits, strictSearch, strictTokens } from './strict.ts'

/** The pages that have a query, looked for in one part after the other while less than a page is found. */
export async function strictIn(search: PartSearch, query: string): Promise<StrictHits> {
  const tokens = strictTokens(query)
  const holders = tokens.length === 0 ? [] : await search.holding(tokens)
  const found: StrictHits[] = []
  const exact = () => found.flatMap(({ exact }) => exact)
  let parts = search.open(holders)
  do {
    found.push(...(await Promise.all(parts.map((part) => strictSearch(part.search, query)))))
    parts = await search.openNext(holders, exact())
  } while (parts.length > 0)
  return {
    exact: byScore([exact()]),
    scattered: async () => byScore(await Promise.all(found.map(({ scattered }) => scattered()))),
  }
}

/**
 * The pages that have enough of a query, looked for in one part after the other while some are found, but less than a page.
 * @param tokens a part is opened that has any of them
 * @param variants the query without what says nothing, and in other words
 */
export async function relaxedIn(
  search: PartSearch,
  tokens: readonly string[],
  query: string,
  variants: readonly string[],
): Promise<Hit[]> {
  const holders = await search.holdingAny(tokens)
  let parts = search.open(holders)
  for (;;) {
    const { near, nearest } = await relaxedOver(parts, query, variants)
    const next = near.length > 0 ? await search.openNext(holders, near) : []
    if (next.length === 0) return nearest
    parts = [...parts, ...next]
  }
}

async function relaxedOver(open: readonly IndexPart[], query: string, variants: readonly string[]): Promise<NearHits> {
  const hitsOf = remember(hitsIn(open.map(({ search }) => search)))
  const records = open.reduce((sum, { records }) => sum + records, 0)
  const words = await Promise.all(query.split(/\s+/).map((word) => relaxedSearch(hitsOf, word, records)))
  // a word that the reader has set apart and that is nowhere is not dropped in silence
  if (words.length > 1 && words.some(({ near }) => near.length === 0)) return { near: [], nearest: [] }
  const found = await Promise.all(variants.map((variant) => relaxedSearch(hitsOf, variant, records)))
  return { near: union(found.map(({ near }) => near)), nearest: union(found.map(({ nearest }) => nearest)) }
}

/** All pages, of one part after the other while less than a page has what is chosen. */
export async function allIn(search: PartSearch): Promise<Hit[]> {
  const holders = await search.holding([])
  const all: Hit[] = []
  let parts = search.open(holders)
  do {
    all.push(...allPages(parts))
    parts = await search.openNext(holders, all)
  } while (parts.length > 0)
  return all
}

/** Every hit once, the lists one after the other. */
export function union(lists: readonly (readonly Hit[])[]): Hit[] {
  const hits = new Map<string, Hit>()
  for (const hit of lists.flat()) if (!hits.has(hit.id)) hits.set(hit.id, hit)
  return [...hits.values()]
}
