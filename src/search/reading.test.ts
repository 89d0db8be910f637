import { expect, test } from 'vitest'
import { readCharacters } from './reading.ts'

const { isPinyin } = readCharacters({ common: '', others: { 西: 'xi', 安: 'an', 先: 'xian' } })

test.each([
  ['xian', true],
  ['anxi', true],
  ['xin', false],
])('%s is pinyin: %o', (letters, expected) => {
  expect(isPinyin(letters)).toBe(expected)
})

test('a long row that is none is told at once', () => {
  expect(isPinyin(`${'xian'.repeat(200)}q`)).toBe(false)
})
