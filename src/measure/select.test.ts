import { expect, test } from 'vitest'
import type { Records } from '../check/records.ts'
import { countRecords, meets } from './select.ts'

const PRACTICES = ['a', 'b', 'c'].map((id) => ({
  id,
  kind: 'practice',
  file: '',
  data: { theme: id === 'a' ? 'x' : 'y' },
}))

/** Records that tell how often all of a kind were asked for. */
function watched(): { records: Records; asked: () => number } {
  let times = 0
  const all = (kind: string) => {
    times++
    return kind === 'practice' ? PRACTICES : []
  }
  const schemas = { kinds: new Map() }
  return { records: { all, schemas } as unknown as Records, asked: () => times }
}

test('records are counted once for a number that many texts tell', () => {
  const { records, asked } = watched()
  for (let text = 0; text < 50; text++) expect(countRecords(records, { kind: 'practice' })).toBe(3)
  expect(asked()).toBe(1)
})

test('every selection has its own number, and every portal', () => {
  const { records } = watched()
  const where = [{ field: 'theme', is: 'y' }]
  expect(countRecords(records, { kind: 'practice' })).toBe(3)
  expect(countRecords(records, { kind: 'practice', where })).toBe(2)
  expect(countRecords(records, { kind: 'model' })).toBe(0)
  expect(countRecords({ all: () => [] } as unknown as Records, { kind: 'practice' })).toBe(0)
})

test('a condition is met by the value, by one of a list, by a number that is large enough, by there being anything', () => {
  const data = { code: 'x', codes: ['x', 'y'], number: 5, none: null, empty: [], text: '7' }
  const meet = (condition: object) => meets(data, condition as Parameters<typeof meets>[1])
  expect([meet({ field: 'code', is: 'x' }), meet({ field: 'code', is: 'y' })]).toEqual([true, false])
  expect([meet({ field: 'codes', is: 'y' }), meet({ field: 'codes', is: 'z' })]).toEqual([true, false])
  expect([meet({ field: 'code', in: ['x', 'z'] }), meet({ field: 'code', in: ['z'] })]).toEqual([true, false])
  expect([meet({ field: 'codes', in: ['y', 'z'] }), meet({ field: 'codes', in: ['z'] })]).toEqual([true, false])
  expect([meet({ field: 'number', in: ['5'] }), meet({ field: 'text', at_least: 5 })]).toEqual([false, false])
  expect([meet({ field: 'number', at_least: 5 }), meet({ field: 'number', at_least: 6 })]).toEqual([true, false])
  const present = ['code', 'codes', 'number', 'none', 'empty', 'absent']
  expect(present.map((field) => meet({ field, present: true }))).toEqual([true, true, true, false, false, false])
  expect(present.map((field) => meet({ field, present: false }))).toEqual([false, false, false, true, true, true])
})
