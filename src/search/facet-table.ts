import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views/search.ts'

/** Cells, one a page, of few different values: each value once, and a sign a page for the one that it has. */
export interface Column<Value> {
  values: Value[]
  pages: string
}

/**
 * What is known of every page without loading it, in the order of the index. A sign a page and neighbours that are alike:
 * packed, that is a tenth of what Pagefind's own filters take.
 */
export interface FacetTable {
  /** the different sets of values that pages have, by facet */
  facets: Record<string, Column<string[]>>
}

/** The dates by which pages are sorted, newest first. */
export type DateTable = Column<string>

/**
 * Signs are of the private use area of Unicode: rows of letters or digits would look like accounts and numbers, which the
 * audit of a site stops.
 */
const [FIRST, SIGNS] = [0xe000, 0x1900]

/** Makes the table of the facets of some records. */
export function makeFacetTable(records: readonly SearchRecord[]): FacetTable {
  const names = [...new Set(records.flatMap(({ filters }) => Object.keys(filters)))].sort(compareText)
  const facets = names.map((name) => {
    const sets = records.map(({ filters }) => JSON.stringify(filters[name] ?? []))
    const { values, pages } = column(sets, [...new Set(sets)].sort(compareText))
    return [name, { values: values.map((set) => JSON.parse(set) as string[]), pages }] as const
  })
  return { facets: Object.fromEntries(facets) }
}

/** Makes the table of their dates. */
export function makeDateTable(records: readonly SearchRecord[]): DateTable {
  const dates = records.map(({ sortDate }) => sortDate)
  const values = [...new Set(dates)].sort((a, b) => compareText(b, a))
  return column(dates, values)
}

function column(cells: readonly string[], values: string[]): Column<string> {
  const width = widthOf(values)
  const signs = new Map(values.map((value, index) => [value, signsOf(index, width)]))
  return { values, pages: cells.map((cell) => signs.get(cell)).join('') }
}

/** How many signs a cell takes: two where one does not tell all values. */
function widthOf({ length }: readonly unknown[]): number {
  return length > SIGNS ? 2 : 1
}

function signsOf(index: number, width: number): string {
  const last = String.fromCharCode(FIRST + (index % SIGNS))
  return width === 1 ? last : String.fromCharCode(FIRST + Math.floor(index / SIGNS)) + last
}

/** The value of a page. */
export function cellOf<Value>({ values, pages }: Column<Value>, page: number): Value | undefined {
  const width = widthOf(values)
  let index = 0
  for (let at = page * width; at < (page + 1) * width; at++) index = index * SIGNS + pages.charCodeAt(at) - FIRST
  return values[index]
}
