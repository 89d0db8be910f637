import { expect, test } from 'vitest'
import type { IndexedWord } from './indexed-words.ts'
import { startsOf, wordChunks } from './word-chunks.ts'

const word = (word: string, numbers: number): IndexedWord => ({
  word,
  own: { count: 0, numbers, bytes: new Uint8Array() },
  variants: [],
})

test('words are together until a chunk is full, and a word that is on many pages begins one', () => {
  const words = [
    word('a', 60),
    word('b', 50),
    word('c', 10),
    word('d', 299),
    word('e', 10),
    word('f', 300),
    word('g', 1),
  ]
  const chunks = [...wordChunks(words, 100)].map(({ from, to }) => from + to)
  expect(chunks).toEqual(['ab', 'cd', 'ee', 'ff', 'gg'])
})

test('a chunk is told by as few letters as show that it begins behind the one before', () => {
  const chunks = [
    { from: '一个', to: '七z' },
    { from: '七上八', to: '七上九' },
    { from: '七上十', to: '女人' },
    { from: '女人们', to: '妇女' },
    { from: '𠀀字', to: '𠀀字' },
  ]
  expect(startsOf(chunks)).toEqual(['', '七上', '七上十', '女人们', '𠀀'])
})
