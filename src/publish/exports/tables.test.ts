import { Buffer } from 'node:buffer'
import { stringify } from 'csv-stringify/sync'
import { unzipSync } from 'fflate'
import { XmlDocument } from 'libxml2-wasm'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { markedTable } from '../marks.ts'
import type { Table } from '../views/table.ts'
import { csvOf, excelCsv } from './csv.ts'
import { listTables } from './record-tables.ts'
import { dataTables } from './tables.ts'
import { xlsxOf } from './xlsx.ts'

const site = realSite()
const tables = [...dataTables(site), ...listTables(site)].map((table) => markedTable(site, table))

const HOSTILE: Table = {
  path: '/hostile',
  title: '坏[样]例: a/b',
  columns: [
    { name: '文字', description: '', type: 'string' },
    { name: '数', description: '', type: 'number' },
  ],
  rows: [
    ['=HYPERLINK("http://example.org")', -5],
    ['+1', 0],
    ['-2+3', 1.5],
    ['@SUM(A1)', null],
    ['＝1+1', 2],
    ['有"引号"，逗号,\n和换行', 3],
    ['<b>&amp;\u0000', 4],
    ['好😀', 5],
    ['\uD800坏\uFFFF', 6],
    [' 空格在两边\n', 7],
    [' =1+1', 8],
    ['\u3000\n-1', 9],
  ],
}

const LONG: Table = { ...HOSTILE, rows: Array.from({ length: 250 }, (_, at) => [`第${at}行`, at]) }

const IMPOSSIBLE_IN_XML = /[\0\uFFFF\p{Cs}]/gu

test('every list of the site is a table', () => {
  const paths = tables.map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(site.kinds.map(({ url }) => url)))
  expect(paths).toEqual(expect.arrayContaining(site.dimensions.flatMap(({ entries }) => entries.map(({ url }) => url))))
  expect(paths).toEqual(expect.arrayContaining(site.statistics.tallies.map(({ id }) => `/statistics/${id}`)))
  expect(new Set(paths).size).toBe(paths.length)
})

test('every column of records, figures, sources and tallies says what it holds', () => {
  const told = dataTables(site).filter(
    ({ path }) => !/^\/(?:open-data\/(?!figures|sources)|diffusion|programmes\/)/.test(path),
  )
  expect(told.length).toBeGreaterThan(20)
  const silent = told.flatMap(({ path, columns }) =>
    columns.filter(({ description }) => description === '').map(({ name }) => `${path} ${name}`),
  )
  expect(silent).toEqual([])
})

test('a table of a list has as many rows as the list has records', () => {
  const rows = new Map(tables.map((table) => [table.path, table.rows.length]))
  for (const { url, cards } of site.kinds) expect(rows.get(url)).toBe(cards.length)
  for (const { entries } of site.dimensions) for (const { url, count } of entries) expect(rows.get(url)).toBe(count)
})

test('every row is as wide as its head, and no column name is used twice', () => {
  const odd = tables.filter(({ columns, rows }) => rows.some((row) => row.length !== columns.length))
  const doubled = tables.filter(({ columns }) => new Set(columns.map(({ name }) => name)).size < columns.length)
  expect([...odd, ...doubled].map(({ path }) => path)).toEqual([])
})

test('every column holds what it says: numbers or texts', () => {
  const odd = tables.flatMap(({ path, columns, rows }) =>
    columns
      .filter(({ type }, at) => rows.some((row) => row[at] !== null && typeof row[at] !== type))
      .map(({ name }) => `${path} ${name}`),
  )
  expect(odd).toEqual([])
})

test('a figure of a record is a number, with the words of its source where they are others', () => {
  const figures = tables.find(({ path }) => path === '/open-data/figures')
  const [value, words] = ['数值', '原文写法'].map((name) =>
    figures?.columns.findIndex((column) => column.name === name),
  )
  const pairs = figures?.rows.map((row) => [row[value ?? 0], row[words ?? 0]]) ?? []
  expect(pairs.some(([number, text]) => typeof number === 'number' && number > 999 && text === null)).toBe(true)
  expect(pairs.some(([number, text]) => typeof number === 'number' && /余|多|万/.test(String(text)))).toBe(true)
})

test('a workbook with marks is XML throughout, the marks in the middle of the head of every printed page', () => {
  const parts = Object.entries(unzipSync(xlsxOf(HOSTILE, ['演示数据', '内部'])))
  expect(parts.length).toBeGreaterThan(4)
  for (const [, bytes] of parts) {
    using document = XmlDocument.fromBuffer(bytes)
    if (document.root.name !== 'worksheet') continue
    expect(document.get('//*[local-name()="oddHeader"]')?.content).toBe('&C演示数据　内部')
  }
})

test('CSV begins with a byte order mark, and no text in it runs as a formula', () => {
  expect(excelCsv(csvOf(HOSTILE)).split('\r\n')).toEqual([
    '\uFEFF文字,数',
    `"'=HYPERLINK(""http://example.org"")",-5`,
    "'+1,0",
    "'-2+3,1.5",
    "'@SUM(A1),",
    "'＝1+1,2",
    '"有""引号""，逗号,\n和换行",3',
    '<b>&amp;\u0000,4',
    '好😀,5',
    '\uD800坏\uFFFF,6',
    '" 空格在两边\n",7',
    "' =1+1,8",
    `"'\u3000\n-1",9`,
    '',
  ])
})

test('CSV is what the library writes, whatever sign stands in a text and wherever', () => {
  const signs = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), ...'＝＋－＠，“', '\r\n']
  const rows = signs.map((sign) => [sign, `${sign}字`, `字${sign}字`, `字${sign}`, -1, null, ''])
  const whole = stringify(rows, { escape_formulas: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
  expect(csvOf({ ...HOSTILE, columns: [], rows })).toBe(`\r\n${whole}`)
})

test('an Excel workbook gives back every table, texts as texts and numbers as numbers', async () => {
  for (const table of [HOSTILE, LONG, ...tables.slice(0, 20)]) {
    const [sheet] = await readXlsxFile(Buffer.from(xlsxOf(table)), { trim: false })
    const cells = [table.columns.map(({ name }) => name), ...table.rows]
    const expected = cells.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace(IMPOSSIBLE_IN_XML, '') || null : cell)),
    )
    expect(sheet?.data).toEqual(expected)
  }
})

test('the same table gives the same bytes', () => {
  expect(xlsxOf(HOSTILE)).toEqual(xlsxOf(HOSTILE))
})
