import { describe, expect, test } from 'vitest'
import { cityRecords } from '../../../tests/measure/generated-city.ts'
import { programmeIn } from '../../../tests/measure/records-of.ts'
import type { Audience } from '../audience.ts'
import { editionOf } from '../edition.ts'
import { ledgerBasis } from '../ledger/context.ts'
import { ledgerView } from '../ledger/ledger-view.ts'
import type { Table } from '../views/table.ts'
import { ledgerTables } from './ledger-tables.ts'

const AS_OF = '2025-12-31'
const records = cityRecords(AS_OF)

function ledgerOf(audience: Audience) {
  const basis = ledgerBasis(records, programmeIn(records), AS_OF, audience)
  return ledgerView(editionOf(records, 'zh-CN'), basis, new Map())
}

function tableOf(audience: Audience, name: string): Table {
  const table = ledgerTables({ ledger: ledgerOf(audience), otherYears: [] }).find(
    ({ path }) => path === `/open-data/${name}`,
  )
  if (!table) throw new Error(name)
  return table
}

const cells = ({ columns, rows }: Table, name: string) => {
  const at = columns.findIndex((column) => column.name === name)
  return rows.map((row) => row[at])
}

describe.each(['public', 'internal'] as const)('the %s tables', (audience) => {
  test.each([
    ['indicators', '数值'],
    ['indicators', '基数'],
    ['duties', '完成'],
    ['coverage', '做到'],
    ['coverage', '应做'],
  ])('of %s have numbers under %s, which can be summed', (table, column) => {
    const all = cells(tableOf(audience, table), column)
    expect(all.filter((cell) => typeof cell === 'number').length).toBeGreaterThan(5)
    expect(all.filter((cell) => typeof cell !== 'number' && cell !== null)).toEqual([])
  })
})

test('name a period by its year, which the files of other years have as well', () => {
  const [first, ...others] = ['coverage', 'duties', 'indicators'].map(
    (name) => new Set(cells(tableOf('public', name), '期次')),
  )
  expect(first?.size).toBe(6)
  for (const other of others) expect([...(first ?? [])].filter((period) => !other.has(period))).toEqual([])
})

test('a number above a thousand is one number', () => {
  const all = cells(tableOf('internal', 'indicators'), '数值').filter((cell) => typeof cell === 'number')
  expect(Math.max(...all)).toBeGreaterThan(1000)
})

test('what is hidden stays so, and what is rounded says so', () => {
  const table = tableOf('public', 'indicators')
  const marks = Map.groupBy(cells(table, '数值标注'), (mark) => mark)
  expect([...marks.keys()]).toEqual(expect.arrayContaining([null, '约', '不公开']))
  const [values, words] = [cells(table, '数值'), cells(table, '数值标注')]
  expect(values.filter((_, at) => words[at] === '不公开').every((value) => value === null)).toBe(true)
  expect(values.filter((_, at) => words[at] === '约').every((value) => Number(value) % 5 === 0)).toBe(true)
  expect([...new Set(cells(tableOf('internal', 'indicators'), '数值标注'))]).toEqual(expect.not.arrayContaining(['约']))
})
