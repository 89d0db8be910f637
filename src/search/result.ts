import type { Simplified } from './fold.ts'
import type { StoredPage } from './fragment.ts'
import { findWords, highlight, type Piece } from './highlight.ts'

/** A page as a search result. */
export interface Result {
  /** site-absolute, without the base path: the page of the Chinese edition */
  url: string
  kind: string
  title: Piece[]
  /** loose */
  date: string
  excerpt: Piece[]
  /** the sections that have the words */
  sections: { title: string; url: string }[]
}

const SECTIONS = 3

/** A page with the words that it was found by marked; without words its beginning. */
export function resultOf(page: StoredPage, words: readonly string[], simplified: Simplified): Result {
  const { url, kind, title, date } = page
  const { opening, sections, facts } = partsOf(page)
  const text = [opening.slice(title.length).trimStart(), ...sections.map(({ text }) => text)].join('')
  const holds = (part: string) => findWords(part, words, simplified).length > 0
  const source = holds(text) || !holds(facts) ? text : facts
  return {
    url,
    kind,
    title: highlight(title, words, simplified),
    date,
    excerpt: highlight(excerptOf(source, words, simplified), words, simplified),
    sections: sections
      .filter((section) => holds(section.text))
      .slice(0, SECTIONS)
      .map(({ id, title }) => ({ title, url: `${url}#${id}` })),
  }
}

interface Section {
  id: string
  title: string
  text: string
}

/** What stands before the first heading, the text under each heading, and the facts. */
function partsOf({ text, sections, factsAt }: StoredPage): { opening: string; sections: Section[]; facts: string } {
  const startOf = (section: number) => sections[section]?.at ?? factsAt
  return {
    opening: text.slice(0, startOf(0)),
    sections: sections.map(({ id, title, at }, index) => ({ id, title, text: text.slice(at, startOf(index + 1)) })),
    facts: text.slice(factsAt),
  }
}

const LENGTH = 90
/** how far before the first word a sentence may begin */
const RUN_UP = 30
const LAST_NUMBER = /\d[\d,.]*[万亿]?$/
const SENTENCE_END = /[。！？；\s]/

/** The part of a text that holds most of the words; its beginning where it holds none. */
function excerptOf(text: string, words: readonly string[], simplified: Simplified): string {
  const starts = findWords(text, words, simplified)
    .map(({ start }) => start)
    .sort((a, b) => a - b)
  const start = sentenceStart(text, densest(starts))
  const end = excerptEnd(text, start)
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}

/** An excerpt ends before a number rather than in it, or between it and what it counts: 5万元 is not 5. */
function excerptEnd(text: string, start: number): number {
  const end = start + LENGTH
  if (end >= text.length) return text.length
  const [number = ''] = LAST_NUMBER.exec(text.slice(start, end)) ?? []
  return end - number.length
}

/** The place from which on most places are near. */
function densest(places: readonly number[]): number {
  let best = { place: 0, count: 0 }
  let last = 0
  for (const [first, place] of places.entries()) {
    while (last < places.length && (places[last] ?? 0) < place + LENGTH - RUN_UP) last++
    if (last - first > best.count) best = { place, count: last - first }
  }
  return best.place
}

function sentenceStart(text: string, place: number): number {
  for (let start = place; start > Math.max(0, place - RUN_UP); start--) {
    if (SENTENCE_END.test(text[start - 1] ?? '')) return start
  }
  return Math.max(0, place - RUN_UP)
}
