import type { Hit, Pagefind } from './pagefind.ts'

/** How many pages have a value, by facet and value. */
export type Counts = Record<string, Record<string, number>>

/** Chosen values by facet; several values of one facet are alternatives. */
export type Chosen = ReadonlyMap<string, readonly string[]>

/** What is known of every page without loading it. */
export interface Facets {
  /** the hits that have a chosen value of every facet */
  narrow(hits: readonly Hit[], chosen: Chosen): Hit[]
  /** a facet's own choice is left out of its counts: they say what another choice would give */
  count(hits: readonly Hit[], chosen: Chosen): Counts
  newestFirst(hits: readonly Hit[]): Hit[]
  /** every page, the newest first */
  all: readonly Hit[]
}

/**
 * Reads the facets of all pages.
 * Pagefind counts only what one of its own searches has found; an answer may be put together from several.
 */
export async function readFacets(pagefind: Pagefind): Promise<Facets> {
  const facets = await pagefind.filters()
  const valuesOf = await pageValues(pagefind, facets)
  const { results: all } = await pagefind.search(null, { sort: { date: 'desc' } })
  const rank = new Map(all.map(({ id }, index) => [id, index]))
  const values = ({ id }: Hit, facet: string) => valuesOf.get(id)?.get(facet) ?? []
  const narrow = (hits: readonly Hit[], chosen: Chosen) =>
    hits.filter((hit) =>
      [...chosen].every(([facet, wanted]) => values(hit, facet).some((value) => wanted.includes(value))),
    )

  return {
    all,
    narrow,
    count(hits, chosen) {
      const counts = Object.keys(facets).map((facet): [string, Record<string, number>] => {
        const others = new Map([...chosen].filter(([name]) => name !== facet))
        return [facet, tally(narrow(hits, others).flatMap((hit) => values(hit, facet)))]
      })
      return Object.fromEntries(counts)
    },
    newestFirst: (hits) => hits.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)),
  }
}

/** The values of every page by its id and the facet. */
async function pageValues(pagefind: Pagefind, facets: Counts): Promise<Map<string, Map<string, string[]>>> {
  const valuesOf = new Map<string, Map<string, string[]>>()
  for (const [facet, counts] of Object.entries(facets)) {
    for (const value of Object.keys(counts)) {
      const { results } = await pagefind.search(null, { filters: { [facet]: [value] } })
      for (const { id } of results) {
        const page = valuesOf.get(id) ?? new Map<string, string[]>()
        page.set(facet, [...(page.get(facet) ?? []), value])
        valuesOf.set(id, page)
      }
    }
  }
  return valuesOf
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
