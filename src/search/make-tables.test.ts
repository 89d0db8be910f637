import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { cellOf, type FacetTable } from './facet-table.ts'
import { makeDateTable, makeFacetTable } from './make-tables.ts'

const RECORDS = Array.from({ length: 900 }, (_, at): SearchRecord => {
  const [url, date] = [`/a${at}`, String(2900 - at)]
  const topic = at % 2 ? { 服务对象: ['老人', '儿童'] } : {}
  const filters = { 种类: ['活动'], 单位: [`第${at}个`], ...topic, ...(at % 3 ? { 年份: ['2020', '2021'] } : {}) }
  return { url, kind: '', title: '', summary: '', date, sortDate: date, sections: [], facts: [], filters }
})

test('every page has the values of its record, and its date', () => {
  const { columns } = JSON.parse(JSON.stringify(makeFacetTable(RECORDS))) as FacetTable
  expect(columns.map(({ values }) => values.length)).toEqual([2, 900, 2])
  const dates = makeDateTable(RECORDS)
  for (const [at, { filters, sortDate }] of RECORDS.entries()) {
    expect(Object.assign({}, ...columns.map((column) => cellOf(column, at)))).toEqual(filters)
    expect(cellOf(dates, at)).toBe(sortDate)
  }
})

test('a row of signs has no letter or digit that could look like an account or a number', () => {
  for (const { pages } of makeFacetTable(RECORDS).columns) {
    expect(pages).toHaveLength(RECORDS.length)
    expect(pages).toMatch(/^\p{Co}+$/u)
  }
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
