/**
 * The one tokeniser of the index and of the query.
 * Chinese text becomes one bigram a character; words and numbers of other scripts stay whole.
 */
import { fold, type Simplified } from './fold.ts'

/** A stretch of one sort of characters. White space is no run. */
export interface Run {
  sort: 'han' | 'word' | 'mark'
  text: string
  /** the white space behind it */
  gap: string
}

const WORD = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])+`
/** The comma of a number in groups of three: the number is one word, so that it is found however it is typed. */
const GROUPING = String.raw`(?<=\d),(?=\d{3}(?!\d))`
const SORTS = String.raw`(?<han>\p{Script=Han}+)|(?<word>${WORD}(?:(?:[-+·./&@_:]|${GROUPING})${WORD})*)|(?<mark>\S)`
const RUN = new RegExp(String.raw`(?:${SORTS})(?<gap>\s*)`, 'gu')

/** Closes a run of Chinese characters: Pagefind would otherwise match a lone last character by its prefix. */
const END = 'z'

/** Splits text where the sort of its characters changes. `3+1`, `COVID-19` and `1,887` are one word, a mark is alone. */
export function* runs(text: string): Generator<Run> {
  for (const { groups = {} } of text.matchAll(RUN)) {
    const { han, word, mark = '', gap = '' } = groups
    if (han) yield { sort: 'han', text: han, gap }
    else if (word) yield { sort: 'word', text: word, gap }
    else yield { sort: 'mark', text: mark, gap }
  }
}

/**
 * Pagefind files a compound under its letters and digits alone. In a number a letter goes with each sign, as 1.2 is not 12,
 * nor 3+1 31. Not with a hyphen: a telephone number is typed with it and without.
 */
const SIGN_LETTERS: Readonly<Record<string, string>> = { '.': 'd', '·': 'd', '/': 's', ':': 'c', '+': 'p' }
const NUMBER_WITH_SIGNS = /^\d+(?:[.·/:+,]\d+)+$/

/** 2,300 and 1.18, but not 2016.3: of a date the year is looked for, of one number no part. */
const ONE_NUMBER = /^(?!(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/

/** Whether a word is one number, whatever groups or divides its digits. */
export function isOneNumber(word: string): boolean {
  return ONE_NUMBER.test(word)
}

/** A number goes without its signs: Pagefind files what stands between them as well, and 300 would find 2,300. */
function withSignLetters(word: string): string {
  if (!NUMBER_WITH_SIGNS.test(word)) return word
  const lettered = word.replace(/[.·/:+]/g, (sign) => SIGN_LETTERS[sign] + sign)
  return isOneNumber(word) ? lettered.replace(/[.,]/g, '') : lettered
}

/** What the index holds of a run. */
export function runTokens({ sort, text }: Run, simplified: Simplified): string[] {
  const folded = fold(text, simplified)
  return sort === 'han' ? bigrams(folded, END) : [withSignLetters(folded)]
}

/** Each Chinese character of a text by itself, once: no bigram begins with the last character of a query. */
export function loneCharacters(text: string, simplified: Simplified): string[] {
  return [...new Set(fold(text, simplified).match(/\p{Script=Han}/gu))].map((character) => character + END)
}

/** A part of a query that stands without a gap: `甲区` and `3+1模式` in “甲区 3+1模式”. */
export interface QueryPart {
  text: string
  /** in the order of the text; a page with the part has them one after the other */
  tokens: string[]
  /** a last character that is in no bigram; a page with the part has it somewhere */
  lone?: string
}

/** The parts of a folded query; empty where there is nothing to search for. */
export function queryParts(folded: string): QueryPart[] {
  return [...gapless(folded)].map((runs) => {
    const text = runs.map(({ text }) => text).join('')
    const last = runs.at(-1)
    const lone = last?.sort === 'han' && [...last.text].length === 1 ? { lone: last.text + END } : {}
    return { text, tokens: partTokens(runs), ...lone }
  })
}

function* gapless(text: string): Generator<Run[]> {
  for (const piece of text.split(/\s+/)) {
    let part: Run[] = []
    for (const run of runs(piece)) {
      if (run.sort !== 'mark') part.push(run)
      else if (part.length > 0) {
        yield part
        part = []
      }
    }
    if (part.length > 0) yield part
  }
}

function partTokens(part: readonly Run[]): string[] {
  return part.flatMap(({ sort, text }, index) => {
    if (sort === 'word') return [withSignLetters(text).replace(/[^\p{L}\p{N}]/gu, '')]
    // what follows the last character on the page is not known, so it is searched only in the bigram before it
    return index === part.length - 1 ? bigrams(text).slice(0, -1) : bigrams(text, END)
  })
}

function bigrams(text: string, end = ''): string[] {
  const chars = [...text]
  return chars.map((char, index) => char + (chars[index + 1] ?? end))
}
