import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views/search.ts'

/**
 * What is known of every page without loading it. Pages stand in the order of their ids in the index, a sign a page:
 * packed, that is a quarter of what Pagefind's own filters take.
 */
export interface FacetTable {
  /** by facet: the different sets of values that pages have, and the set of each page */
  facets: Record<string, { sets: string[][]; pages: string }>
  /** the dates by which pages are sorted, newest first, and that of each page */
  dates: { values: string[]; pages: string }
}

/** The sign of the first value; quotation mark and backslash would be written as two. */
const FIRST = 0x23
const BACKSLASH = 0x5c

/**
 * Makes the table.
 * @param ids the id of each record in the index, by its address
 */
export function makeFacetTable(records: readonly SearchRecord[], ids: ReadonlyMap<string, string>): FacetTable {
  const idOf = ({ url }: SearchRecord) => ids.get(url) ?? ''
  const ordered = records.toSorted((a, b) => compareText(idOf(a), idOf(b)))
  const names = [...new Set(records.flatMap(({ filters }) => Object.keys(filters)))].sort(compareText)
  const facets = Object.fromEntries(
    names.map((name) => {
      const sets = ordered.map(({ filters }) => JSON.stringify(filters[name] ?? []))
      const { values, pages } = column(sets, [...new Set(sets)].sort(compareText))
      return [name, { sets: values.map((set) => JSON.parse(set) as string[]), pages }]
    }),
  )
  const dates = ordered.map(({ sortDate }) => sortDate)
  return {
    facets,
    dates: column(
      dates,
      [...new Set(dates)].sort((a, b) => compareText(b, a)),
    ),
  }
}

function column(cells: readonly string[], values: string[]): { values: string[]; pages: string } {
  const signs = new Map(values.map((value, index) => [value, signOf(index)]))
  return { values, pages: cells.map((cell) => signs.get(cell)).join('') }
}

function signOf(index: number): string {
  const code = FIRST + index
  return String.fromCharCode(code < BACKSLASH ? code : code + 1)
}

/** The number that a sign stands for. */
export function numberOf(pages: string, page: number): number {
  const code = pages.charCodeAt(page)
  return code < BACKSLASH ? code - FIRST : code - FIRST - 1
}
