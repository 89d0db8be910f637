import { expect, test } from 'vitest'
import type { IndexedWord } from './indexed-words.ts'
import { wordChunks } from './word-chunks.ts'

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
