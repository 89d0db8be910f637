/** What the reader asks for: words, and chosen values by facet. It lives in the page's address. */
export interface Query {
  words: string
  /** by the facet's name in the address: `kind` → 创新模式 */
  chosen: ReadonlyMap<string, readonly string[]>
  /** by date rather than by how well they fit */
  newestFirst: boolean
  /** in all records, however much has to be loaded */
  everywhere: boolean
}

const NEWEST_FIRST = 'newest'
const EVERYWHERE = 'all'

/** The query in an address; parameters that are no facet are left out. */
export function readQuery(search: string, facets: readonly string[]): Query {
  const parameters = new URLSearchParams(search)
  const chosen = facets
    .map((facet) => [facet, [...new Set(parameters.getAll(facet).filter(Boolean))]] as const)
    .filter(([, values]) => values.length > 0)
  return {
    words: parameters.get('q')?.trim() ?? '',
    chosen: new Map(chosen),
    newestFirst: parameters.get('sort') === NEWEST_FIRST,
    everywhere: parameters.get('within') === EVERYWHERE,
  }
}

/** The address of a query, from the question mark on. */
export function queryAddress({ words, chosen, newestFirst, everywhere }: Query): string {
  const parameters = new URLSearchParams(words ? { q: words } : {})
  for (const [facet, values] of chosen) for (const value of values) parameters.append(facet, value)
  if (newestFirst) parameters.set('sort', NEWEST_FIRST)
  if (everywhere) parameters.set('within', EVERYWHERE)
  return `?${parameters}`
}

/** Whether a value of a facet is chosen. */
export function isChosen({ chosen }: Query, facet: string, value: string): boolean {
  return chosen.get(facet)?.includes(value) ?? false
}

/** The query with one value of a facet chosen or, where it is, no longer chosen. */
export function toggle(query: Query, facet: string, value: string): Query {
  const values = query.chosen.get(facet) ?? []
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  const rest = [...query.chosen].filter(([name]) => name !== facet)
  return { ...query, chosen: new Map(next.length > 0 ? [...rest, [facet, next]] : rest) }
}
