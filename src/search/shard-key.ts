import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SearchRecord } from '../publish/views/search.ts'
import type { Simplified } from './fold.ts'

/** The sources that decide what an index is made of its records. */
const SOURCES = [
  ...['page-document.ts', 'tokenizer.ts', 'tokens.ts', 'fold.ts', 'fragment.ts', 'pagefind-files.ts'],
  ...['word-index.ts', 'indexable-words.ts', 'places.ts', 'postings.ts', 'numbers.ts', 'cbor.ts'],
  ...['indexed-words.ts', 'word-chunks.ts', 'code-point-order.ts', 'part-list.ts'],
  ...['shard-index.ts', 'shard-pages.ts', 'shard-files.ts', 'packed-shard.ts'],
]

/** A digest of everything but the records that decides the bytes of an index. */
export function indexerKey(simplified: Simplified): string {
  const hash = createHash('sha256')
  for (const name of SOURCES) hash.update(readFileSync(new URL(name, import.meta.url)))
  hash.update(JSON.stringify([process.versions['zlib'], process.versions['unicode'], ...simplified]))
  return hash.digest('hex')
}

/** A record, and a digest of everything in it that decides its page in the index. */
export interface KeyedRecord {
  record: SearchRecord
  key: string
}

/** Tells the digest of a record. */
export function keyed(record: SearchRecord): KeyedRecord {
  const { sortDate: _, filters: __, ...indexed } = record
  return { record, key: hash('sha256', JSON.stringify(indexed)) }
}
