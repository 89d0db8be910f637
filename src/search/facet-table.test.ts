import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { cellOf, makeDateTable, makeFacetTable } from './facet-table.ts'

const RECORDS = Array.from({ length: 900 }, (_, at): SearchRecord => {
  const [url, date] = [`/a${at}`, String(2900 - at)]
  const filters = { 单位: [`第${at}个`], ...(at % 2 ? { 年份: ['2020', '2021'] } : {}) }
  return { url, kind: '', title: '', summary: '', date, sortDate: date, sections: [], facts: [], filters }
})

test('every page has the values of its record, and its date', () => {
  const { facets } = JSON.parse(JSON.stringify(makeFacetTable(RECORDS)))
  const dates = makeDateTable(RECORDS)
  for (const [at, { filters, sortDate }] of RECORDS.entries()) {
    expect(cellOf(facets['单位'], at)).toEqual(filters['单位'])
    expect(cellOf(facets['年份'], at)).toEqual(filters['年份'] ?? [])
    expect(cellOf(dates, at)).toBe(sortDate)
  }
})

test('a row of signs has no letter or digit that could look like an account or a number', () => {
  const { facets } = makeFacetTable(RECORDS)
  const { pages } = facets['单位'] ?? { pages: '' }
  expect(pages).toHaveLength(RECORDS.length)
  expect(pages).toMatch(/^\p{Co}+$/u)
})

test('more values than there are signs are told by two', () => {
  const records = Array.from(
    { length: 7000 },
    (_, at) => ({ ...RECORDS[0], sortDate: String(9000 - at) }) as SearchRecord,
  )
  const dates = makeDateTable(records)
  expect(records.every(({ sortDate }, at) => cellOf(dates, at) === sortDate)).toBe(true)
  expect(dates.pages).toMatch(/^\p{Co}{14000}$/u)
})
