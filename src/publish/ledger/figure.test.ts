import { expect, test } from 'vitest'
import { shareWords } from './figure.ts'

test.each([
  [0, 5, '0%'],
  [5, 5, '100%'],
  [1, 3, '33%'],
  [199, 200, '99.5%'],
  [99_999, 100_000, '99.9%'],
  [1, 300, '0.3%'],
  [1, 100_000, '0.1%'],
  [6, 5, '120%'],
])('%i of %i is %s', (part, whole, words) => {
  expect(shareWords(part, whole)).toBe(words)
})

test.each([
  [null, 5],
  [5, null],
  [0, 0],
])('%s of %s is no share', (part, whole) => {
  expect(shareWords(part, whole)).toBe('')
})
