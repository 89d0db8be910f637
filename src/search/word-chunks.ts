import { CborWriter } from './cbor.ts'
import { byCodePoint, type IndexedWord } from './indexed-words.ts'
import type { Postings } from './postings.ts'

/** A part of the index that is loaded as one. */
export interface WordChunk {
  /** the first word and the last */
  from: string
  to: string
  /** a CBOR array of one: the words, each with its pages */
  bytes: Uint8Array
}

/** A word of so many times the numbers of a chunk begins one: those before it would be loaded with it. */
const LARGE = 3

/** Words, in order, in chunks of at least so many numbers. */
export function* wordChunks(words: Iterable<IndexedWord>, size: number): Generator<WordChunk> {
  let [together, filled]: [IndexedWord[], number] = [[], 0]
  for (const word of words) {
    if (together.length > 0 && word.own.numbers >= LARGE * size) {
      yield chunkOf(together)
      together = []
      filled = 0
    }
    together.push(word)
    filled += word.own.numbers
    if (filled < size) continue
    yield chunkOf(together)
    together = []
    filled = 0
  }
  if (together.length > 0) yield chunkOf(together)
}

function chunkOf(words: readonly IndexedWord[]): WordChunk {
  const writer = new CborWriter(8192).array(1).array(words.length)
  for (const { word, own, variants } of words) {
    writer.array(3).text(word)
    writePostings(writer, own)
    writer.array(variants.length)
    for (const [form, postings] of variants) writePostings(writer.array(2).text(form), postings)
  }
  return { from: words[0]?.word ?? '', to: words.at(-1)?.word ?? '', bytes: writer.written() }
}

function writePostings(writer: CborWriter, { count, bytes }: Postings): void {
  writer.array(count).raw(bytes)
}

/** The ends of neighbouring chunks are told apart by as few characters as needed: the list of chunks is loaded first. */
export function shortEnds<T extends Pick<WordChunk, 'from' | 'to'>>(chunks: readonly T[]): T[] {
  const short = chunks.map((chunk) => ({ ...chunk }))
  for (const [at, next] of short.entries()) {
    const before = short[at - 1]
    if (!before) continue
    const [end, begin] = [[...before.to], [...next.from]]
    const same = begin.findIndex((character, index) => character !== end[index])
    const length = (same < 0 ? begin.length : same) + 1
    const cut = end.slice(0, length).join('')
    if (byCodePoint(cut, before.from) >= 0) before.to = cut
    next.from = begin.slice(0, length).join('')
  }
  return short
}
