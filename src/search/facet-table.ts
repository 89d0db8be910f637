/** Cells, one a page, of few different values: each value once, and signs a page for the one that it has. */
export interface Column<Value> {
  values: Value[]
  pages: string
}

/** The values of some facets that a page has, by facet. */
export type FacetValues = Record<string, string[]>

/**
 * What is known of every page without loading it, in the order of the index. A sign a page and neighbours that are alike:
 * packed, that is a tenth of what Pagefind's own filters take.
 */
export interface FacetTable {
  /** each of some facets */
  columns: Column<FacetValues>[]
}

/** The dates by which pages are sorted, newest first. */
export type DateTable = Column<string>

/**
 * Signs are of the private use area of Unicode: rows of letters or digits would look like accounts and numbers, which the
 * audit of a site stops.
 */
export const [FIRST, SIGNS] = [0xe000, 0x1900]

/** How many signs a cell takes: two where one does not tell all values. */
export function widthOf({ length }: readonly unknown[]): number {
  return length > SIGNS ? 2 : 1
}

/** The value of a page. */
export function cellOf<Value>({ values, pages }: Column<Value>, page: number): Value | undefined {
  const width = widthOf(values)
  let index = 0
  for (let at = page * width; at < (page + 1) * width; at++) index = index * SIGNS + pages.charCodeAt(at) - FIRST
  return values[index]
}
