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
    region: { city: '某市' },
  }
  const asked = new Set(['title', 'summary', 'groups', 'sources/*/id', 'sources/*/title', 'figures', 'region/city'])
  const row = {
    title: '结对照看',
    summary: '新的摘要',
    groups: ['left-behind-women'],
    sources: [{ id: 'third', title: '丙报' }],
  }
  const merge = (id: string) => mergeRecord(schemas, 'model', old, { data: row, asked, id })
  const { data, lost } = merge('')
  expect(data).toMatchObject({
    ...{ summary: '新的摘要', figures: old.figures, region: old.region },
    groups: ['elderly-women', 'rural-women', 'left-behind-women'],
    sources: [{ id: 'main', note: '甲报的说明', [ORIGIN]: 0 }, { id: 'second', [ORIGIN]: 1 }, { id: 'third' }],
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

/** A model when a row with some of its fields comes in; with the id of the model the row says how all of them are to be. */
const modelWith = (old: Record<string, unknown>, row: Record<string, unknown>, asked: string[], id = 'pairing') =>
  mergeRecord(schemas, 'model', old, { data: row, asked: new Set(asked), id }).data

test('an empty cell takes a value away where the row has the id, a group with its last one; else nothing', () => {
  const old = { title: '结对', summary: '摘要', groups: ['elderly-women'], region: { city: '甲市' } }
  const asked = ['title', 'summary', 'groups', 'region/city']
  expect(modelWith(old, { title: '结对' }, asked)).toEqual({ title: '结对' })
  expect(modelWith(old, { title: '结对' }, asked, '')).toEqual(old)
  const empty = { title: '结对', groups: [], region: {}, summary: null }
  expect(modelWith(empty, { title: '结对' }, asked)).toEqual({ title: '结对', groups: [], region: {} })
})

test('what of a group the workbook has no column for stays, and a group that was none is one now', () => {
  const asked = ['region/city']
  const row = { region: { city: '乙市' } }
  for (const id of ['pairing', '']) {
    expect(modelWith({ region: { province: '某省', city: '甲市' } }, row, asked, id)).toEqual({
      region: { province: '某省', city: '乙市' },
    })
    expect(modelWith({ region: '甲市' }, row, asked, id)).toEqual(row)
    expect(modelWith({ region: { province: '某省' } }, {}, asked, id)).toEqual({
      region: { province: '某省' },
    })
  }
})

test('a text that differs only in the space around it stays as it is written, in a list too', () => {
  const old = { title: ' 结对\n', groups: ['elderly-women ', 'rural-women'], summary: '摘要' }
  const row = { title: '结对', groups: ['elderly-women', 'urban-women'], summary: '摘 要' }
  expect(modelWith(old, row, ['title', 'groups', 'summary'])).toEqual({
    title: ' 结对\n',
    groups: ['elderly-women ', 'urban-women'],
    summary: '摘 要',
  })
})

test('items without an id are known by all that they say, each once; what is no item is not counted', () => {
  const [a, b, c] = ['走访', '登记', '培训'].map((label) => ({ label, value: 1 }))
  const origins = (old: unknown[], row: unknown[]) =>
    (modelWith({ figures: old }, { figures: row }, ['figures'])['figures'] as Record<symbol, unknown>[]).map(
      (item) => item[ORIGIN],
    )
  expect(origins([a, b, c], [c, a])).toEqual([2, 0])
  expect(origins([a, a, b], [a, a])).toEqual([0, 1])
  expect(origins([a], [b, a, a])).toEqual([undefined, 0, undefined])
  expect(origins([null, '甲', a, b], [b])).toEqual([1])
})

test('what no schema knows stays, and a value that is there already is not added again', () => {
  const old = { own: 1, groups: ['elderly-women', 'rural-women'] }
  const row = { groups: ['rural-women', 'left-behind-women', 'urban-women'] }
  expect(modelWith(old, row, ['groups'], '')).toEqual({
    groups: ['elderly-women', 'rural-women', 'left-behind-women', 'urban-women'],
    own: 1,
  })
  expect(modelWith({ ...old, groups: '老年妇女' }, row, ['groups'], '')).toEqual({ ...row, own: 1 })
})

test('items that have a code are known by it', () => {
  const cadres = [
    { code: 'a', diary: true, note: '甲' },
    { code: 'b', diary: true },
  ]
  const row = { cadres: [{ code: 'c' }, { code: 'a', diary: false }, { code: 'd' }] }
  const asked = new Set(['cadres/*/code', 'cadres/*/diary'])
  const { data } = mergeRecord(schemas, 'return', { cadres }, { data: row, asked, id: 'x' })
  expect(data['cadres']).toEqual([{ code: 'c' }, { code: 'a', diary: false, note: '甲', [ORIGIN]: 0 }, { code: 'd' }])
})

test('an item with another key is another one to a row that only is of the same thing, however many there are', () => {
  const value = { indicator: 'members', value: 3 }
  const march = { ...value, date: '2025-03-01' }
  const old = { indicators: [march], cadres: [{ code: 'a', contacts: 5 }] }
  const asked = new Set(['indicator', 'date', 'value'].map((field) => `indicators/*/${field}`))
  for (const field of ['code', 'contacts']) asked.add(`cadres/*/${field}`)
  const merge = (kind: 'project' | 'return', row: Record<string, unknown>, id: string) =>
    mergeRecord(schemas, kind, old, { data: row, asked, id }).data
  const may = { indicators: [{ ...value, date: '2025-05-01', value: 4 }] }
  expect(merge('project', may, '')).toMatchObject({ indicators: [march, ...may.indicators] })
  expect(merge('project', may, 'fund')).toMatchObject(may)
  expect(merge('return', { cadres: [{ code: 'b', contacts: 7 }] }, '')).toMatchObject({
    cadres: [{ code: 'a', contacts: 5 }, { code: 'b' }],
  })
  // what has the same key was put right
  expect(merge('project', { indicators: [{ ...march, value: 5 }] }, '')).toMatchObject({
    indicators: [{ ...march, value: 5 }],
  })
})

test('a blank cell of a group, which says that there is none, takes away only where the row has the id', () => {
  const old = { region: { province: '某省', city: '甲市' }, sources: [{ id: 'main', url: 'https://example.org/1' }] }
  const row = { region: { province: '某省', city: null }, sources: [{ id: 'main', url: null }] }
  const asked = ['region/province', 'region/city', 'sources/*/id', 'sources/*/url']
  expect(modelWith(old, row, asked, '')).toMatchObject(old)
  expect(modelWith(old, row, asked)).toMatchObject(row)
  expect(modelWith({ region: { province: '某省' } }, row, asked, '')).toMatchObject(row)
})

test('items that a row only adds to stay in their order: the first source is the main one', () => {
  const old = { sources: [{ id: 'official' }, { id: 'second' }] }
  const { sources } = modelWith(old, { sources: [{ id: 'second' }] }, ['sources/*/id'], '')
  expect(sources).toMatchObject([{ id: 'official' }, { id: 'second' }])
})
