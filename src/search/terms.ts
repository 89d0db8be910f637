import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import { textOf } from './page-document.ts'

const LONGEST = 6
const JOINED_WORDS = 3
const KEPT = 5000
const MIN_PAGES = 3
/** words that say nothing by themselves, and numbers */
const FUNCTION_CHARACTERS = '的和与在了是为及等对把将由从'
const IDLE = new RegExp(`^[${FUNCTION_CHARACTERS}]|[${FUNCTION_CHARACTERS}]$|[零一二三四五六七八九十百千万亿]`)

/**
 * The words that people may type by their sound: words, and up to three of them in a row, that are on three pages or in
 * a title or a tag. The most common first.
 */
export function corpusTerms(records: readonly SearchRecord[], simplified: Simplified): string[] {
  const pages = new Map<string, number>()
  const count = (terms: Iterable<string>, weight: number) => {
    for (const term of terms) pages.set(term, (pages.get(term) ?? 0) + weight)
  }
  for (const record of records) {
    const named = termsOf([record.title, ...Object.values(record.filters).flat()], simplified)
    count(named, MIN_PAGES)
    count(termsOf([textOf(record)], simplified).difference(named), 1)
  }
  return [...pages]
    .filter(([term, pages]) => pages >= MIN_PAGES && !IDLE.test(term))
    .sort(([a, inA], [b, inB]) => inB - inA || compareText(a, b))
    .slice(0, KEPT)
    .map(([term]) => term)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function termsOf(texts: readonly string[], simplified: Simplified): Set<string> {
  const stretches = texts.flatMap((text) => fold(stripInvisible(text), simplified).match(/\p{Script=Han}+/gu) ?? [])
  const terms = new Set<string>()
  for (const stretch of stretches) {
    const words = [...segmenter.segment(stretch)].map(({ segment }) => segment)
    for (const [start] of words.entries()) {
      for (let end = start + 1; end <= Math.min(start + JOINED_WORDS, words.length); end++) {
        const term = words.slice(start, end).join('')
        if (term.length >= 2 && term.length <= LONGEST) terms.add(term)
      }
    }
  }
  return terms
}
