import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DICTIONARY_SOURCES, INDEX_SOURCES } from './shard-key.ts'

/** It makes the digests, and is in none: another digest counts as unknown by itself. */
const KEYS = 'shard-key.ts'

/** A file and all of the search that it is made with; types make nothing. */
function madeWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || file === KEYS) return found
  found.add(file)
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  for (const [, name = ''] of source.matchAll(/^import (?!type )[^']*'\.\/([^']+)'/gm)) madeWith(name, found)
  return found
}

test.each([
  ['an index', INDEX_SOURCES, ['shard-index.ts', 'packed-shard.ts', 'tokenizer.ts']],
  ['what is known for the dictionaries', DICTIONARY_SOURCES, ['known-corpus.ts']],
])('all that decides %s is named, so that a change of it makes that anew', (_, named, entries) => {
  const own = new Set(entries.flatMap((entry) => [...madeWith(entry)]))
  expect([...named].sort()).toEqual([...own].sort())
})
