import { expect, test } from 'vitest'
import type { Records } from '../check/records.ts'
import { countRecords } from './select.ts'

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
  return { records: { all } as unknown as Records, asked: () => times }
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
