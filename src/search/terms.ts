import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views/search.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import { textsOf } from './page-document.ts'

const [SHORTEST, LONGEST] = [2, 6]
const JOINED_WORDS = 3
const KEPT = 5000
const MIN_PAGES = 3
/** words that say nothing by themselves, and numbers */
const FUNCTION_CHARACTERS = '的和与在了是为及等对把将由从'
const IDLE = new RegExp(`^[${FUNCTION_CHARACTERS}]|[${FUNCTION_CHARACTERS}]$|[零一二三四五六七八九十百千万亿]`)

/**
 * The words that people may type by their sound: words, and up to three of them in a row, that are on three pages or in
 * a title or a tag. A short title or tag is one as a whole, though it be cut into four words or begin like a number.
 * The most common first.
 */
export function corpusTerms(records: readonly SearchRecord[], simplified: Simplified): string[] {
  const terms = new Map<string, Term>()
  // the terms of each different stretch, found once: the pages of a city say most of what they say many times
  const known = new Map<string, readonly Term[]>()
  const count = (text: string, page: number, weight: number) => {
    for (const stretch of stripInvisible(text).match(STRETCH) ?? []) {
      const found = known.get(stretch) ?? termsOf(fold(stretch, simplified)).map((word) => entry(terms, word))
      known.set(stretch, found)
      countOnPage(found, page, weight)
    }
  }
  const names = new Set<string>()
  for (const [page, record] of records.entries()) {
    for (const name of [record.title, ...Object.values(record.filters).flat()]) {
      const whole = fold(stripInvisible(name), simplified)
      if (NAME.test(whole)) {
        names.add(whole)
        countOnPage([entry(terms, whole)], page, MIN_PAGES)
      }
      count(name, page, MIN_PAGES)
    }
    for (const text of textsOf(record)) count(text, page, 1)
  }
  return mostCommon([...terms.values()], names)
}

/** A term and the pages that hold it. */
interface Term {
  word: string
  /** a page that names itself so counts several times */
  pages: number
  /** the page that was counted last: each page counts a term once */
  last: number
}

const STRETCH = /\p{Script=Han}+/gu
const NAME = new RegExp(`^\\p{Script=Han}{${SHORTEST},${LONGEST}}$`, 'u')

function entry(terms: Map<string, Term>, word: string): Term {
  const term = terms.get(word) ?? { word, pages: 0, last: -1 }
  terms.set(word, term)
  return term
}

function countOnPage(terms: readonly Term[], page: number, weight: number): void {
  for (const term of terms) {
    if (term.last === page) continue
    term.last = page
    term.pages += weight
  }
}

function mostCommon(terms: readonly Term[], names: ReadonlySet<string>): string[] {
  return terms
    .filter(({ word, pages }) => pages >= MIN_PAGES && (names.has(word) || !IDLE.test(word)))
    .sort((a, b) => b.pages - a.pages || compareText(a.word, b.word))
    .slice(0, KEPT)
    .map(({ word }) => word)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a stretch and those that stand in a row, by where they begin and end in it. */
function termsOf(stretch: string): string[] {
  const bounds = [...segmenter.segment(stretch)].map(({ index }) => index)
  bounds.push(stretch.length)
  const terms: string[] = []
  for (const [at, start] of bounds.entries()) {
    for (const end of bounds.slice(at + 1, at + 1 + JOINED_WORDS)) {
      if (end - start >= SHORTEST && end - start <= LONGEST) terms.push(stretch.slice(start, end))
    }
  }
  return terms
}
