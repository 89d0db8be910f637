import { type Column, cellOf, type DateTable, type FacetTable, type FacetValues } from './facet-table.ts'
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

/** Reads the facets of all pages of some parts. */
export async function readFacets(parts: readonly IndexPart[]): Promise<Facets> {
  const known = await loadedOf(parts, async (part) => columnsOf(await part.facets()))
  const facets = [...new Set([...known.values()].flatMap((columns) => [...columns.keys()]))].sort()
  const values = ({ part, page }: Hit, facet: string): readonly string[] => {
    const column = known.get(part)?.get(facet)
    return (column && cellOf(column, page)?.[facet]) ?? []
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
  const known = await loadedOf(parts, (part) => part.dates())
  const dated = hits.map((hit) => ({ hit, date: cellOf(known.get(hit.part) as DateTable, hit.page) ?? '' }))
  return dated
    .sort((a, b) => (a.date === b.date ? a.hit.page - b.hit.page : a.date < b.date ? 1 : -1))
    .map(({ hit }) => hit)
}

/** All pages of some parts. */
export function allPages(parts: readonly IndexPart[]): Hit[] {
  return parts.flatMap((part) => part.pages())
}

/** Loads something of each part. */
async function loadedOf<Loaded>(
  parts: readonly IndexPart[],
  load: (part: IndexPart) => Promise<Loaded>,
): Promise<Map<IndexPart, Loaded>> {
  return new Map(await Promise.all(parts.map(async (part) => [part, await load(part)] as const)))
}

/** The column of each facet. */
function columnsOf({ columns }: FacetTable): Map<string, Column<FacetValues>> {
  const ofEach = columns.map((column) => column.values.flatMap(Object.keys).map((facet) => [facet, column] as const))
  return new Map(ofEach.flat())
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
