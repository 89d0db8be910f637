import { cellOf, type DateTable, type FacetTable, pagesMark } from './facet-table.ts'
import type { Hit, IndexPart } from './index-part.ts'

/** How many pages have a value, by facet and value. */
export type Counts = Record<string, Record<string, number>>

/** Chosen values by facet; several values of one facet are alternatives. */
export type Chosen = ReadonlyMap<string, readonly string[]>

/** What is known of the pages of some parts without loading them. */
export interface Facets {
  /** the hits that have a chosen value of every facet */
  narrow(hits: readonly Hit[], chosen: Chosen): Hit[]
  /** a facet's own choice is left out of its counts: they say what another choice would give */
  count(hits: readonly Hit[], chosen: Chosen): Counts
}

/** What is known of a part: the places of its pages, and a table of them in that order. */
interface Known<Table> {
  places: ReadonlyMap<string, number>
  table: Table
}

/** Reads the facets of all pages of some parts. */
export async function readFacets(parts: readonly IndexPart[]): Promise<Facets> {
  const known = await tablesOf(parts, (part) => part.facets())
  const facets = [...new Set([...known.values()].flatMap(({ table }) => Object.keys(table.facets)))].sort()
  const values = (hit: Hit, facet: string): readonly string[] => {
    const { places, table } = known.get(hit.part) as Known<FacetTable>
    const column = table.facets[facet]
    return (column && cellOf(column, places.get(hit.id) ?? 0)) ?? []
  }
  const narrow = (hits: readonly Hit[], chosen: Chosen) =>
    hits.filter((hit) =>
      [...chosen].every(([facet, wanted]) => values(hit, facet).some((value) => wanted.includes(value))),
    )
  return {
    narrow,
    count(hits, chosen) {
      const counts = facets.map((facet): [string, Record<string, number>] => {
        const others = new Map([...chosen].filter(([name]) => name !== facet))
        return [facet, tally(narrow(hits, others).flatMap((hit) => values(hit, facet)))]
      })
      return Object.fromEntries(counts)
    },
  }
}

/** Some pages of these parts, the newest first. */
export async function newestFirst(hits: readonly Hit[], parts: readonly IndexPart[]): Promise<Hit[]> {
  const known = await tablesOf(parts, (part) => part.dates())
  const dated = hits.map((hit) => {
    const { places, table } = known.get(hit.part) as Known<DateTable>
    const place = places.get(hit.id) ?? 0
    return { hit, place, date: cellOf(table, place) ?? '' }
  })
  return dated.sort((a, b) => (a.date === b.date ? a.place - b.place : a.date < b.date ? 1 : -1)).map(({ hit }) => hit)
}

/** All pages of some parts. */
export async function allPages(parts: readonly IndexPart[]): Promise<Hit[]> {
  return (await Promise.all(parts.map((part) => part.pages()))).flat()
}

/** Loads a table of each part. Rejects where one was made of other pages: the site has changed since the search began. */
async function tablesOf<Table extends FacetTable | DateTable>(
  parts: readonly IndexPart[],
  load: (part: IndexPart) => Promise<Table>,
): Promise<Map<IndexPart, Known<Table>>> {
  const known = parts.map(async (part) => {
    const [pages, table] = await Promise.all([part.pages(), load(part)])
    if (pagesMark(pages) !== table.of) throw new Error('the table is of other pages')
    return [part, { places: new Map(pages.map(({ id }, place) => [id, place])), table }] as const
  })
  return new Map(await Promise.all(known))
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
