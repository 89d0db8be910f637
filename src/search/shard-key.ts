import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PageDocument } from './page-document.ts'

/** The sources that decide what an index is made of the pages. */
const SOURCES = ['shard-index.ts', 'fragment.ts']

/**
 * A digest of everything that decides the bytes of a part of the index: the pages, the program of the index and ours.
 * It is in letters, so that nobody takes its digits for a number of somebody.
 */
export function shardKey(documents: readonly PageDocument[]): string {
  const hash = createHash('sha256')
  for (const name of SOURCES) hash.update(readFileSync(new URL(name, import.meta.url)))
  hash.update(readFileSync(new URL('../package.json', import.meta.resolve('pagefind'))))
  for (const { url, html, shown } of documents) hash.update(`${url}\n${html}\n${shown.text}\n${shown.factsAt}\n`)
  return hash.digest('hex').replace(/[0-9a-f]/g, (digit) => String.fromCharCode(0x61 + Number.parseInt(digit, 16)))
}
