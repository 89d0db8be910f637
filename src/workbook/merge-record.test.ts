import { expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
import { ORIGIN } from '../submit/origin.ts'
import { mergeRecord } from './merge-record.ts'

const schemas = loadSchemas('schemas')
const before = {
  sources: [
    { id: 'main', title: '甲报', note: '甲报的说明' },
    { id: 'second', title: '乙报' },
  ],
}
/** The record when its sources come in without the column of their notes. */
const merged = (...sources: Record<string, unknown>[]) =>
  mergeRecord(schemas, 'model', before, { data: { sources }, asked: new Set(['sources/*/id', 'sources/*/title']) })

test('items that change places take with them what the workbook has no column for, and their comments', () => {
  const { data, lost } = merged({ id: 'second', title: '乙报' }, { id: 'main', title: '甲报' })
  expect(data['sources']).toEqual([
    { id: 'second', title: '乙报', [ORIGIN]: 1 },
    { id: 'main', title: '甲报', note: '甲报的说明', [ORIGIN]: 0 },
  ])
  expect(lost).toEqual([])
})

test('a new item has nothing of another, and one that is gone says what is lost with it', () => {
  const { data, lost } = merged(
    { id: 'second', title: '乙报' },
    { id: 'third', title: '丙报' },
    { id: 'fourth', title: '丁报' },
  )
  expect(data['sources']).toEqual([
    { id: 'second', title: '乙报', [ORIGIN]: 1 },
    { id: 'third', title: '丙报' },
    { id: 'fourth', title: '丁报' },
  ])
  expect(lost).toEqual(['来源说明'])
})

test('an item that has another id stays the one that stood there', () => {
  const { data, lost } = merged({ id: 'first', title: '甲报' }, { id: 'second', title: '乙报' })
  expect(data['sources']).toMatchObject([{ id: 'first', note: '甲报的说明' }, { id: 'second' }])
  expect(lost).toEqual([])
})

test('of two items that say the same each stays the one that stood there', () => {
  const figures = [{ label: '走访' }, { label: '走访' }]
  const { data, lost } = mergeRecord(schemas, 'model', { figures }, { data: { figures }, asked: new Set(['figures']) })
  expect(data['figures']).toMatchObject([{ [ORIGIN]: 0 }, { [ORIGIN]: 1 }])
  expect(lost).toEqual([])
})
