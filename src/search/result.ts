import type { Simplified } from './fold.ts'
import { findWords, highlight, type Piece } from './highlight.ts'
import type { PageData } from './pagefind.ts'

/** A page as a search result. */
export interface Result {
  url: string
  kind: string
  title: Piece[]
  date: string
  excerpt: Piece[]
  /** the sections that have the words */
  sections: { title: string; url: string }[]
}

const SECTIONS = 3

/** A page with the words that it was found by marked; without words its beginning. */
export function resultOf(page: PageData, words: readonly string[], simplified: Simplified): Result {
  const { title, date } = page.meta
  const [opening, ...sections] = sectionsOf(page)
  const body = [opening.slice(title.length).trimStart(), ...sections.map(({ text }) => text)].join('')
  const holding = words.length === 0 ? [] : sections.filter(({ text }) => findWords(text, words, simplified).length > 0)
  return {
    url: page.url,
    kind: Object.values(page.filters['种类'] ?? {})[0] ?? '',
    title: highlight(title, words, simplified),
    date,
    excerpt: highlight(excerptOf(body, words, simplified), words, simplified),
    sections: holding.slice(0, SECTIONS).map(({ anchor, title }) => ({ title, url: `${page.url}#${anchor}` })),
  }
}

interface Section {
  anchor: string
  title: string
  text: string
}

/** What stands before the first heading, and the text under each. */
function sectionsOf({ raw_content, anchors }: PageData): [string, ...Section[]] {
  const words = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('\u200B')
  const text = (start?: number, end?: number) => words.slice(start, end).join('')
  const sections = anchors.map(({ id, text: title, location }, index) => ({
    anchor: id,
    title,
    text: text(location, anchors[index + 1]?.location),
  }))
  return [text(0, anchors[0]?.location), ...sections]
}

const LENGTH = 90
/** how far before the first word a sentence may begin */
const RUN_UP = 30
const SENTENCE_END = /[。！？；\s]/

/** The part of a text that holds most of the words; its beginning where it holds none. */
function excerptOf(text: string, words: readonly string[], simplified: Simplified): string {
  const starts = findWords(text, words, simplified)
    .map(({ start }) => start)
    .sort((a, b) => a - b)
  const start = sentenceStart(text, densest(starts))
  const end = start + LENGTH
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
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
