import type { SearchView } from '../../src/publish/views/search.ts'
import { fold, type Simplified, stripInvisible } from '../../src/search/fold.ts'
import { textOf } from '../../src/search/page-document.ts'
import { queryParts } from '../../src/search/tokens.ts'

/** Tells which pages have a text, by looking through all of them. */
export interface Oracle {
  /** addresses of the pages that have every part of at least one of the meanings */
  relevant(meanings: readonly string[]): Set<string>
}

/** Reads every page of a portal as it is searched. */
export function oracleOf({ records }: SearchView, simplified: Simplified): Oracle {
  const plain = (text: string) => fold(stripInvisible(text), simplified)
  const pages = records.map((record) => ({ url: record.url, text: plain(textOf(record)) }))
  return {
    relevant(meanings) {
      const wanted = meanings.map((meaning) => queryParts(plain(meaning)).map(({ text }) => text))
      const found = pages.filter(({ text }) => wanted.some((parts) => parts.every((part) => text.includes(part))))
      return new Set(found.map(({ url }) => url))
    },
  }
}
