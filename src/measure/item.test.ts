import { expect, test } from 'vitest'
import type { RecordEntry } from '../check/records.ts'
import type { Selection } from '../types.generated.ts'
import { amountOf, itemsOf } from './item.ts'

const entry = { id: 'a' } as RecordEntry
const AS_OF = '2020-06-30'
const items = (count: object, fields: object, by?: string) =>
  itemsOf(
    { count: { kind: 'project', ...count } as Selection, by },
    { entry, fields: fields as Record<string, unknown>, on: '2020-04-01' },
    AS_OF,
  )

test('a record counts once, or as much as its field says; one that does not say is not counted as zero', () => {
  expect(items({}, {})).toEqual([{ entry, amount: 1, on: '2020-04-01', codes: [] }])
  expect(items({ sum: 'people' }, { people: 12 })).toMatchObject([{ amount: 12 }])
  expect(items({ sum: 'people' }, {})).toEqual([])
  expect(items({ sum: 'people' }, { people: 0 })).toMatchObject([{ amount: 0 }])
})

test('codes are those of a field, one or many, or none', () => {
  const codes = (fields: object) => items({}, fields, 'kind').map((item) => item.codes)
  expect(codes({ kind: 'aid' })).toEqual([['aid']])
  expect(codes({ kind: ['aid', 'brand'] })).toEqual([['aid', 'brand']])
  expect(codes({})).toEqual([[]])
})

test('of a list every item counts, or only the newest as far as the day reaches, of two of one day the first', () => {
  const fields = {
    years: [
      { on: '2020-01-31', value: 5 },
      { on: '2020-06-30', value: 7 },
      { on: '2020-06-30', value: 8 },
      { on: '2020-07-01', value: 9 },
    ],
  }
  const values = (count: object, given: object = fields) =>
    items({ items: 'years', sum: 'value', ...count }, given).map(({ index, amount, on }) => [index, amount, on])
  expect(values({})).toEqual([5, 7, 8, 9].map((value, index) => [index, value, '2020-04-01']))
  expect(values({ latest: 'on' })).toEqual([[1, 7, '2020-06-30']])
  expect(values({ latest: 'on' }, { years: [{ on: '2020-07-01', value: 9 }] })).toEqual([])
  expect(values({ latest: 'on' }, {})).toEqual([])
})

test('only what meets every condition counts, in records and in their lists', () => {
  const where = [
    { field: 'kind', is: 'aid' },
    { field: 'people', at_least: 5 },
  ]
  const people = (fields: object) => items({ where }, fields).length
  expect(
    [
      { kind: 'aid', people: 5 },
      { kind: 'aid', people: 4 },
      { kind: 'brand', people: 9 },
    ].map(people),
  ).toEqual([1, 0, 0])
  const fields = {
    rows: [
      { kind: 'aid', people: 7 },
      { kind: 'brand', people: 9 },
      { kind: 'aid', people: 5 },
    ],
  }
  expect(amountOf(items({ items: 'rows', where, sum: 'people' }, fields))).toBe(12)
  expect(amountOf([])).toBe(0)
})
