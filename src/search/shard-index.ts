import type { IndexedWord } from './indexed-words.ts'
import { NAMED_TOGETHER, type PartList, writePartList } from './part-list.ts'
import type { KnownShard, ShardContents, ShardPage } from './shard-contents.ts'
import { CHUNK, NAMES, type ShardFile, ShardFiles } from './shard-files.ts'
import type { KeyedRecord } from './shard-key.ts'
import { ShardPages } from './shard-pages.ts'
import type { Tokenizer } from './tokenizer.ts'
import { startsOf, type WordChunk, wordChunks } from './word-chunks.ts'

/** Small chunks: a query loads only the chunks of its tokens. */
const CHUNK_SIZE = 1000

/**
 * Indexes some records. The bytes are the same with an earlier index and without.
 * @param write takes each file as soon as it is made: those of the pages first, in the order of the records
 * @param before an earlier index of much the same records
 */
export function indexShard(
  records: readonly KeyedRecord[],
  tokenizer: Tokenizer,
  write: (file: ShardFile) => void,
  before?: KnownShard,
): ShardContents {
  const files = new ShardFiles(write, before?.files)
  const shard = new ShardPages(tokenizer, files, before)
  for (const record of records) shard.add(record)
  const chunks: NamedChunk[] = []
  const words: string[] = []
  for (const { from, to, bytes } of wordChunks(noted(shard.words(), words), CHUNK_SIZE))
    chunks.push({ from, to, name: files.put(bytes, CHUNK) })
  const list: PartList = {
    lengths: shard.pages.map(({ tokens }) => tokens),
    starts: startsOf(chunks),
    chunks: chunks.map(({ name }) => name),
    names: putNames(shard.pages, files),
  }
  return { pages: shard.pages, words, list: files.putList(writePartList(list)) }
}

/** The same words, each noted as it passes. */
function* noted(words: Iterable<IndexedWord>, notes: string[]): Generator<IndexedWord> {
  for (const word of words) {
    notes.push(word.word)
    yield word
  }
}

interface NamedChunk extends Pick<WordChunk, 'from' | 'to'> {
  name: string
}

/** Puts the names of the pages in files of their own: a search needs those of the results that it shows. */
function putNames(pages: readonly ShardPage[], files: ShardFiles): string[] {
  const names: string[] = []
  for (let at = 0; at < pages.length; at += NAMED_TOGETHER) {
    const together = pages.slice(at, at + NAMED_TOGETHER).map(({ name }) => name)
    names.push(files.put(together.join(''), NAMES))
  }
  return names
}
