import { expect, test } from 'vitest'
import { numberAsWritten } from './written-number.ts'

test.each([
  ['12', 12],
  [' -3.5 ', -3.5],
  ['１２', 12],
  ['－１，２００．５', -1200.5],
  ['1,234,567', 1234567],
])('%j means %d', (text, number) => {
  expect(numberAsWritten(text)).toBe(number)
})

test.each(['', '3²', 'x³', '①', '12人', '1,20', '½', '1e3', '0x10', '12 000', '9007199254740993', '--1', '.5'])(
  '%j means no number',
  (text) => {
    expect(numberAsWritten(text)).toBeUndefined()
  },
)
