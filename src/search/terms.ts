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

/** Finds the terms of a stretch of Chinese, of each different one once: pages say most of what they say many times. */
export interface TermFinder {
  simplified: Simplified
  termsOf: (stretch: string) => readonly string[]
}

/** A finder for texts in these characters; it remembers what it has cut. */
export function termFinder(simplified: Simplified): TermFinder {
  const known = new Map<string, readonly string[]>()
  return {
    simplified,
    termsOf(stretch) {
      const found = known.get(stretch) ?? cutTerms(fold(stretch, simplified))
      known.set(stretch, found)
      return found
    },
  }
}

/** How often terms stand in some records; those of several add up. */
export interface TermCounts {
  words: readonly string[]
  /** on how many pages each of the words is; a page that names itself so counts several times */
  pages: readonly number[]
  /** those of the words that are short titles and tags */
  names: readonly string[]
}

/**
 * Counts the words that people may type by their sound: words, and up to three of them in a row. A short title or tag is one
 * as a whole, though it be cut into four words or begin like a number.
 */
export function countTerms(records: readonly SearchRecord[], { simplified, termsOf }: TermFinder): TermCounts {
  const terms = new Map<string, Term>()
  const known = new Map<string, readonly Term[]>()
  const count = (text: string, page: number, weight: number) => {
    for (const stretch of stripInvisible(text).match(STRETCH) ?? []) {
      const found = known.get(stretch) ?? termsOf(stretch).map((word) => entry(terms, word))
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
  return { words: [...terms.keys()], pages: Array.from(terms.values(), ({ pages }) => pages), names: [...names] }
}

/** The terms that are on three pages or in a title or a tag, the most common first. */
export function commonTerms(counts: readonly TermCounts[]): string[] {
  const names = new Set(counts.flatMap((each) => each.names))
  const sums = new Map<string, number>()
  for (const { words, pages } of counts) {
    words.forEach((word, at) => {
      sums.set(word, (sums.get(word) ?? 0) + (pages[at] ?? 0))
    })
  }
  return [...sums]
    .filter(([word, pages]) => pages >= MIN_PAGES && (names.has(word) || !IDLE.test(word)))
    .sort(([a, pagesOfA], [b, pagesOfB]) => pagesOfB - pagesOfA || compareText(a, b))
    .slice(0, KEPT)
    .map(([word]) => word)
}

/** A term and the pages that hold it. */
interface Term {
  word: string
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

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a stretch and those that stand in a row, by where they begin and end in it. */
function cutTerms(stretch: string): string[] {
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
