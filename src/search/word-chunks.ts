import { CborWriter } from './cbor.ts'
import type { IndexedWord } from './indexed-words.ts'
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

/**
 * The letters with which chunks begin, behind all words of the chunk before: as few as needed, as the list of them is
 * loaded first.
 */
export function startsOf(chunks: readonly Pick<WordChunk, 'from' | 'to'>[]): string[] {
  return chunks.map(({ from }, at) => {
    const before = chunks[at - 1]
    if (!before) return ''
    const [end, begin] = [[...before.to], [...from]]
    const same = begin.findIndex((character, index) => character !== end[index])
    return begin.slice(0, same + 1).join('')
  })
}
