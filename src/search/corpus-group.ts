import { hash } from 'node:crypto'
import type { SearchRecord } from '../publish/views/search.ts'
import type { Simplified } from './fold.ts'
import { textOf, textsOf } from './page-document.ts'
import { keyed } from './shard-key.ts'
import { countTerms, type TermCounts, type TermFinder, termFinder } from './terms.ts'
import { textHash } from './text-hash.ts'

/** Into so many groups a corpus falls: a change is counted in one of them, and all of them are added up. */
const GROUPS = 32

/** What the dictionaries need to know of some records. */
export interface CorpusSummary {
  /** the different characters */
  characters: string
  terms: TermCounts
  /** whether a text holds a word, of the words that were asked for */
  holds: Map<string, boolean>
}

/** Some records, and what is known of them. */
export interface CorpusGroup {
  records: readonly SearchRecord[]
  /** a digest of all that the summary is made of */
  digest: string
  summary: CorpusSummary
}

/**
 * The records in groups, by their addresses: what is added or changed stays in one.
 * @param recall what is known of a group from an earlier build, by its digest
 */
export function corpusGroups(
  records: readonly SearchRecord[],
  simplified: Simplified,
  recall: (digest: string) => CorpusSummary | undefined = () => undefined,
): CorpusGroup[] {
  const finder = termFinder(simplified)
  const groups = Map.groupBy(records, ({ url }) => textHash(url) % GROUPS)
  return [...groups.values()].map((own) => {
    const digest = hash('sha256', own.map((record) => keyed(record).key + JSON.stringify(record.filters)).join('\n'))
    return { records: own, digest, summary: recall(digest) ?? summarise(own, finder) }
  })
}

function summarise(records: readonly SearchRecord[], finder: TermFinder): CorpusSummary {
  return { characters: charactersOf(records), terms: countTerms(records, finder), holds: new Map() }
}

function charactersOf(records: readonly SearchRecord[]): string {
  const isThere = new Uint8Array(1 << 16)
  for (const text of records.flatMap(textsOf)) {
    for (let at = 0; at < text.length; at++) isThere[text.charCodeAt(at)] = 1
  }
  let characters = ''
  for (let code = 0; code < isThere.length; code++) if (isThere[code] === 1) characters += String.fromCharCode(code)
  return characters
}

/** Those of some words that no text of a group holds. */
export function wordsNotIn({ records, summary: { holds } }: CorpusGroup, words: readonly string[]): string[] {
  let missing = words.filter((word) => !holds.has(word))
  const asked = missing
  for (const record of records) {
    if (missing.length === 0) break
    const text = textOf(record)
    missing = missing.filter((word) => !text.includes(word))
  }
  for (const word of asked) holds.set(word, !missing.includes(word))
  return words.filter((word) => !holds.get(word))
}
