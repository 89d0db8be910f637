import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PageDocument } from './page-document.ts'

/** The sources that decide what an index is made of the pages. */
const SOURCES = [
  ...['shard-index.ts', 'fragment.ts', 'pagefind-files.ts'],
  ...['word-index.ts', 'word-chunks.ts', 'indexed-words.ts', 'indexable-words.ts', 'places.ts', 'cbor.ts'],
]

/** A digest of everything that decides the bytes of a part of the index: its pages and our program. */
export function shardKey(documents: readonly PageDocument[]): string {
  const hash = createHash('sha256')
  for (const name of SOURCES) hash.update(readFileSync(new URL(name, import.meta.url)))
  for (const document of documents) hash.update(JSON.stringify(document))
  return hash.digest('hex')
}
