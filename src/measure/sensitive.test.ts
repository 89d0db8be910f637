import { describe, expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import type { Counting } from './duty.ts'
import { isSensitive, isSensitiveCode } from './sensitive.ts'

const records = recordsOf({
  'vocabulary/project-indicator': { entries: [{ code: 'insured', sensitive: true }, { code: 'households' }] },
  'vocabulary/group': { entries: [{ code: 'abused-women', sensitive: true }, { code: 'rural-women' }] },
})
const ask = (expression: object) => isSensitive(records, expression as Counting)
const OPEN = { kind: 'activity' }
const HIDDEN = { kind: 'dispute' }
const progress = (where: object[]) => ({ count: { kind: 'project', items: 'indicators', sum: 'value', where } })

describe('what counts people in a sensitive table', () => {
  test('is sensitive by any part of it: what is counted, the base, what has to be linked, what must not be', () => {
    expect(ask({ count: HIDDEN })).toBe(true)
    expect(ask({ count: OPEN, of: HIDDEN })).toBe(true)
    expect(ask({ count: HIDDEN, of: OPEN })).toBe(true)
    expect(
      ask({
        count: OPEN,
        has: [
          { kind: 'place', by: 'place' },
          { ...HIDDEN, by: 'unit' },
        ],
      }),
    ).toBe(true)
    const other = { kind: 'place', by: 'place', or: [{ ...HIDDEN, by: 'unit' }] }
    expect(ask({ count: OPEN, has: [other] })).toBe(true)
    expect(ask({ count: OPEN, lacks: [{ ...HIDDEN, by: 'unit' }] })).toBe(true)
    expect(ask({ count: OPEN, of: OPEN, has: [{ kind: 'place', by: 'place' }] })).toBe(false)
  })

  test('is sensitive by the field that it sums, or that it is filtered by', () => {
    expect(ask({ count: { ...OPEN, sum: 'visitors' } })).toBe(true)
    expect(
      ask({
        count: {
          ...OPEN,
          where: [
            { field: 'type', is: 'reception' },
            { field: 'visitors', at_least: 1 },
          ],
        },
      }),
    ).toBe(true)
    expect(ask({ count: { ...OPEN, sum: 'participants', where: [{ field: 'type', is: 'visit' }] } })).toBe(false)
  })

  test('is sensitive where a sensitive code may stand beside the number', () => {
    expect(ask(progress([{ field: 'indicator', is: 'insured' }]))).toBe(true)
    expect(ask(progress([{ field: 'indicator', in: ['households', 'insured'] }]))).toBe(true)
    expect(ask(progress([]))).toBe(true)
    expect(ask(progress([{ field: 'indicator', present: true }]))).toBe(true)
    expect(ask(progress([{ field: 'indicator', is: 'households' }]))).toBe(false)
  })

  test('is sensitive where it counts people of a sensitive group apart, and not where it counts what was done for them', () => {
    const reached = { ...OPEN, sum: 'women_reached' }
    const among = (...groups: string[]) => ({ where: [{ field: 'groups', in: groups }] })
    expect(ask({ count: { ...reached, ...among('rural-women', 'abused-women') } })).toBe(true)
    expect(ask({ count: reached, by: 'groups' })).toBe(true)
    expect(ask({ count: { ...reached, ...among('rural-women') }, by: 'type' })).toBe(false)
    expect(ask({ count: { ...OPEN, ...among('abused-women') } })).toBe(false)
  })

  test('is sensitive where the codes are not known', () => {
    const unknown = { ...progress([{ field: 'indicator', is: 'households' }]) } as unknown as Counting
    expect(isSensitive(recordsOf({}), unknown)).toBe(true)
  })
})

test('a code is sensitive where its own entry says so', () => {
  const of = (code: string, vocabulary: string | undefined = 'project-indicator') =>
    isSensitiveCode(records, vocabulary, code)
  expect([of('insured'), of('households'), of('nothing'), of('insured', 'other')]).toEqual([true, false, false, false])
  expect(isSensitiveCode(records, undefined, 'insured')).toBe(false)
})
