import { expect, test } from 'vitest'
import { OUT_OF_TIME, withinTime } from './time-limit.ts'

test('a task that ends in time gives its result', () => {
  expect(withinTime(1000, () => 1 + 1)).toBe(2)
})

test('a loop without an end is stopped', () => {
  expect(
    withinTime(50, () => {
      for (;;);
    }),
  ).toBe(OUT_OF_TIME)
})

test('a regular expression that backtracks for ever is stopped', () => {
  expect(withinTime(50, () => /^(a+)+$/.test(`${'a'.repeat(50)}b`))).toBe(OUT_OF_TIME)
})

test('what the task throws comes through', () => {
  expect(() =>
    withinTime(1000, () => {
      throw new RangeError('too deep')
    }),
  ).toThrow(RangeError)
})
