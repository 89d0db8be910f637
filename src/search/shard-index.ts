import { CborWriter } from './cbor.ts'
import type { IndexedWord } from './indexed-words.ts'
import type { KnownShard } from './packed-shard.ts'
import { FIELDS } from './page-document.ts'
import { entryFile, VERSION } from './pagefind-files.ts'
import { CHUNK, type ShardFile, ShardFiles } from './shard-files.ts'
import type { KeyedRecord } from './shard-key.ts'
import { type ShardPage, ShardPages } from './shard-pages.ts'
import type { Tokenizer } from './tokenizer.ts'
import { shortEnds, type WordChunk, wordChunks } from './word-chunks.ts'

/** Small chunks: a query loads only the chunks of its tokens. */
const CHUNK_SIZE = 1500

/** What an index is known by beside its files. */
export interface ShardContents {
  /** in order */
  pages: readonly ShardPage[]
  /** in order */
  words: readonly string[]
}

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
  const meta = files.putList(metaFile(shard.pages, shortEnds(chunks)))
  write({ path: 'pagefind-entry.json', digest: '', content: entryFile(meta, records.length) })
  return { pages: shard.pages, words }
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

/** What a search begins with: the pages and their lengths, and which chunk holds which words. */
function metaFile(pages: readonly ShardPage[], chunks: readonly NamedChunk[]): Uint8Array {
  const writer = new CborWriter(4096).array(6).text(VERSION).array(pages.length)
  for (const { id, tokens } of pages) writer.array(2).text(id).integer(tokens)
  writer.array(chunks.length)
  for (const { from, to, name } of chunks) writer.array(3).text(from).text(to).text(name)
  // no filters and no orders: tables of ours serve for both
  writer.array(0).array(0).array(FIELDS.length)
  for (const field of FIELDS) writer.text(field)
  return writer.written()
}
