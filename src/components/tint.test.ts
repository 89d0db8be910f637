import { expect, test } from 'vitest'
import { tint } from './tint.ts'

test('each tint has a third of the shares, the whole among the last', () => {
  const shares = [0, 0.33, 1 / 3, 7 / 21, 0.66, 2 / 3, 1]
  expect(shares.map(tint).map((name) => name.at(-1))).toEqual(['1', '1', '2', '2', '2', '3', '3'])
})
