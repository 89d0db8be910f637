import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views/search.ts'
import { textHash } from './text-hash.ts'

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
  /** of which pages it is, as `pagesMark` tells */
  of: number
  /** the different sets of values that pages have, by facet */
  facets: Record<string, Column<string[]>>
}

/** The dates by which pages are sorted, newest first. */
export interface DateTable extends Column<string> {
  of: number
}

/** Tells the pages of a part from others, by their ids in their order; the part may be named before each id. */
export function pagesMark(pages: readonly { id: string }[]): number {
  return textHash(pages.map(({ id }) => id.slice(id.indexOf('/') + 1)).join())
}

/** The sign of the first value: no digit, as rows of them would look like numbers; a backslash would be written as two. */
const FIRST = 0x3a
const BACKSLASH = 0x5c

/** Makes the table of the facets of some records, beside their pages. */
export function makeFacetTable(records: readonly SearchRecord[], pages: readonly { id: string }[]): FacetTable {
  const names = [...new Set(records.flatMap(({ filters }) => Object.keys(filters)))].sort(compareText)
  const facets = names.map((name) => {
    const sets = records.map(({ filters }) => JSON.stringify(filters[name] ?? []))
    const { values, pages } = column(sets, [...new Set(sets)].sort(compareText))
    return [name, { values: values.map((set) => JSON.parse(set) as string[]), pages }] as const
  })
  return { of: pagesMark(pages), facets: Object.fromEntries(facets) }
}

/** Makes the table of their dates. */
export function makeDateTable(records: readonly SearchRecord[], pages: readonly { id: string }[]): DateTable {
  const dates = records.map(({ sortDate }) => sortDate)
  const values = [...new Set(dates)].sort((a, b) => compareText(b, a))
  return { of: pagesMark(pages), ...column(dates, values) }
}

function column(cells: readonly string[], values: string[]): Column<string> {
  const signs = new Map(values.map((value, index) => [value, signOf(index)]))
  return { values, pages: cells.map((cell) => signs.get(cell)).join('') }
}

function signOf(index: number): string {
  const code = FIRST + index
  return String.fromCharCode(code < BACKSLASH ? code : code + 1)
}

/** The value of a page. */
export function cellOf<Value>({ values, pages }: Column<Value>, page: number): Value | undefined {
  const code = pages.charCodeAt(page)
  return values[code < BACKSLASH ? code - FIRST : code - FIRST - 1]
}
