import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SearchRecord, SearchView } from '../publish/views/search.ts'
import type { Simplified } from './fold.ts'

/** The sources that decide what an index is made of its records. */
export const INDEX_SOURCES: readonly string[] = [
  ...['page-document.ts', 'tokenizer.ts', 'tokens.ts', 'fold.ts', 'fragment.ts', 'pagefind-files.ts'],
  ...['word-index.ts', 'indexable-words.ts', 'places.ts', 'postings.ts', 'numbers.ts', 'cbor.ts'],
  ...['indexed-words.ts', 'word-chunks.ts', 'code-point-order.ts', 'part-list.ts'],
  ...['shard-index.ts', 'shard-pages.ts', 'shard-files.ts', 'packed-shard.ts'],
]

/** The sources that decide what the dictionaries of the query know of records. */
export const DICTIONARY_SOURCES: readonly string[] = [
  'corpus-group.ts',
  'known-corpus.ts',
  'terms.ts',
  'page-document.ts',
  'fold.ts',
  'text-hash.ts',
]

/** A digest of everything but the records that decides the bytes of an index. */
export function indexerKey(simplified: Simplified): string {
  return keyOf(INDEX_SOURCES, [process.versions['zlib'], process.versions['unicode'], ...simplified])
}

/** A digest of everything but the records that decides what is known of them for the dictionaries. */
export function dictionaryKey(simplified: Simplified, aliases: SearchView['aliases']): string {
  return keyOf(DICTIONARY_SOURCES, [process.versions['icu'], process.versions['cldr'], aliases, ...simplified])
}

function keyOf(sources: readonly string[], facts: unknown[]): string {
  const hash = createHash('sha256')
  for (const name of sources) hash.update(readFileSync(new URL(name, import.meta.url)))
  return hash.update(JSON.stringify(facts)).digest('hex')
}

/** A record, and a digest of everything in it that decides its page in the index. */
export interface KeyedRecord {
  record: SearchRecord
  key: string
}

const keys = new WeakMap<SearchRecord, string>()

/** Tells the digest of a record, which is made once. */
export function keyed(record: SearchRecord): KeyedRecord {
  const key = keys.get(record) ?? digestOf(record)
  keys.set(record, key)
  return { record, key }
}

function digestOf({ sortDate: _, filters: __, ...indexed }: SearchRecord): string {
  return hash('sha256', JSON.stringify(indexed))
}
