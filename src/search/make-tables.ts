import { compareText } from '../diagnostic.ts'
import { FACET_NAMES } from '../publish/search-records.ts'
import type { SearchRecord } from '../publish/views/search.ts'
import { type Column, type DateTable, type FacetTable, type FacetValues, FIRST, SIGNS, widthOf } from './facet-table.ts'

/** Facets that say who and when; all others say what a record is about, and hang together: a column tells them at once. */
const APART: readonly string[] = [FACET_NAMES.unit, FACET_NAMES.year]

/** Makes the table of the facets of some records. */
export function makeFacetTable(records: readonly SearchRecord[]): FacetTable {
  const names = [...new Set(records.flatMap(({ filters }) => Object.keys(filters)))].sort(compareText)
  const together = names.filter((name) => !APART.includes(name))
  const groups = [together, ...APART.filter((name) => names.includes(name)).map((name) => [name])]
  return { columns: groups.map((facets) => facetColumn(records, facets)) }
}

function facetColumn(records: readonly SearchRecord[], facets: readonly string[]): Column<FacetValues> {
  const cells = records.map(({ filters }) => {
    const own = facets.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []))
    return JSON.stringify(Object.fromEntries(own))
  })
  const { values, pages } = column(cells, [...new Set(cells)].sort(compareText))
  return { values: values.map((cell) => JSON.parse(cell) as FacetValues), pages }
}

/** Makes the table of their dates. */
export function makeDateTable(records: readonly SearchRecord[]): DateTable {
  const dates = records.map(({ sortDate }) => sortDate)
  return column(
    dates,
    [...new Set(dates)].sort((a, b) => compareText(b, a)),
  )
}

function column(cells: readonly string[], values: string[]): Column<string> {
  const width = widthOf(values)
  const signs = new Map(values.map((value, index) => [value, signsOf(index, width)]))
  return { values, pages: cells.map((cell) => signs.get(cell)).join('') }
}

function signsOf(index: number, width: number): string {
  const last = String.fromCharCode(FIRST + (index % SIGNS))
  return width === 1 ? last : String.fromCharCode(FIRST + Math.floor(index / SIGNS)) + last
}
