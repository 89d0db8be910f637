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
  mergeRecord(schemas, 'model', before, {
    data: { sources },
    asked: new Set(['sources/*/id', 'sources/*/title']),
    id: 'pairing',
  })

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
  const { data, lost } = mergeRecord(
    schemas,
    'model',
    { figures },
    { data: { figures }, asked: new Set(['figures']), id: 'pairing' },
  )
  expect(data['figures']).toMatchObject([{ [ORIGIN]: 0 }, { [ORIGIN]: 1 }])
  expect(lost).toEqual([])
})

test('a row that only is of the same thing takes nothing away, and adds', () => {
  const old = {
    title: '结对照看',
    summary: '旧的摘要',
    groups: ['elderly-women', 'rural-women'],
    sources: before.sources,
    figures: [{ label: '走访', value: 3 }],
    first_practised: { unit: 'jia' },
  }
  const asked = new Set(['title', 'summary', 'groups', 'sources/*/id', 'sources/*/title', 'figures', 'first_practised'])
  const row = {
    title: '结对照看',
    summary: '新的摘要',
    groups: ['left-behind-women'],
    sources: [{ id: 'third', title: '丙报' }],
  }
  const merge = (id: string) => mergeRecord(schemas, 'model', old, { data: row, asked, id })
  const { data, lost } = merge('')
  expect(data).toMatchObject({
    ...{ summary: '新的摘要', figures: old.figures, first_practised: old.first_practised },
    groups: ['elderly-women', 'rural-women', 'left-behind-women'],
    sources: [{ id: 'third' }, { id: 'main', note: '甲报的说明', [ORIGIN]: 0 }, { id: 'second', [ORIGIN]: 1 }],
  })
  expect(lost).toEqual([])
  // a row with the id says how the record is to be
  const whole = merge('pairing')
  expect(whole.data).toMatchObject({ groups: row.groups, sources: [{ id: 'third' }] })
  expect(whole.data['figures']).toBeUndefined()
  expect(whole.lost).toContain('来源说明')
})

test('of as many values one may have been put right, also by a row that only is of the same thing', () => {
  const [old, row] = [{ groups: ['elderly-women', 'rural-women'] }, { groups: ['elderly-women', 'urban-women'] }]
  const { data } = mergeRecord(schemas, 'model', old, { data: row, asked: new Set(['groups']), id: '' })
  expect(data['groups']).toEqual(row.groups)
})
