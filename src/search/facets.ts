import { type FacetTable, numberOf } from './facet-table.ts'
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

/** Reads the facets of all pages: the table of the site beside the ids of the index. */
export async function readFacets(pagefind: Pagefind, { facets, dates }: FacetTable): Promise<Facets> {
  const { results } = await pagefind.search(null)
  const inOrder = results.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const place = new Map(inOrder.map(({ id }, index) => [id, index]))
  const placeOf = ({ id }: Hit) => place.get(id) ?? 0
  const values = (hit: Hit, facet: string): readonly string[] => {
    const { sets = [], pages = '' } = facets[facet] ?? {}
    return sets[numberOf(pages, placeOf(hit))] ?? []
  }
  const age = (hit: Hit) => numberOf(dates.pages, placeOf(hit))
  const newestFirst = (hits: readonly Hit[]) => hits.toSorted((a, b) => age(a) - age(b) || placeOf(a) - placeOf(b))
  const narrow = (hits: readonly Hit[], chosen: Chosen) =>
    hits.filter((hit) =>
      [...chosen].every(([facet, wanted]) => values(hit, facet).some((value) => wanted.includes(value))),
    )

  return {
    all: newestFirst(results),
    narrow,
    count(hits, chosen) {
      const counts = Object.keys(facets).map((facet): [string, Record<string, number>] => {
        const others = new Map([...chosen].filter(([name]) => name !== facet))
        return [facet, tally(narrow(hits, others).flatMap((hit) => values(hit, facet)))]
      })
      return Object.fromEntries(counts)
    },
    newestFirst,
  }
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
