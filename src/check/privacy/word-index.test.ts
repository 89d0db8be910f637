import { expect, test } from 'vitest'
import { findWords, indexWords } from './word-index.ts'

/** Where words are found in a text: `word@place`. */
function found(words: readonly string[], text: string): string[] {
  return [...findWords(text, indexWords(words))].map(({ word, start }) => `${word}@${start}`)
}

test('every place of every word is found, at the beginning, at the end and side by side', () => {
  expect(found(['甲区', '乙区'], '甲区乙区和甲区')).toEqual(['甲区@0', '乙区@2', '甲区@5'])
  expect(found(['甲区'], '甲')).toEqual([])
  expect(found(['甲区妇联'], '甲区妇')).toEqual([])
  expect(found([], '甲区')).toEqual([])
})

test('of several at one place the longest is found, and none over another', () => {
  expect(found(['甲区', '甲区妇联', '区妇联会'], '甲区妇联会')).toEqual(['甲区妇联@0'])
  expect(found(['aa'], 'aaaaa')).toEqual(['aa@0', 'aa@2'])
})

test('words that begin alike for the index are told apart', () => {
  // 31 · 0x61 + 0x62 is 31 · 0x62 + 0x43
  expect(found(['ab'], 'bCab')).toEqual(['ab@2'])
})
