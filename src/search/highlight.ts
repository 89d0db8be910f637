import { fold, type Simplified } from './fold.ts'
import { isOneNumber, queryParts } from './tokens.ts'

/** So far around a place a number is looked for. */
const LONGEST_NUMBER = 20

/** A stretch of text, found or not. */
export interface Piece {
  text: string
  isMatch: boolean
}

/** A stretch of a text, by the places of its ends. */
export interface Span {
  start: number
  end: number
}

/** Text cut where the words of a query begin and end. */
export function highlight(text: string, words: readonly string[], simplified: Simplified): Piece[] {
  const pieces: Piece[] = []
  let shown = 0
  for (const { start, end } of merge(findWords(text, words, simplified))) {
    if (start > shown) pieces.push({ text: text.slice(shown, start), isMatch: false })
    pieces.push({ text: text.slice(start, end), isMatch: true })
    shown = end
  }
  return shown < text.length ? [...pieces, { text: text.slice(shown), isMatch: false }] : pieces
}

/** Where the parts of some words stand in a text. */
export function findWords(text: string, words: readonly string[], simplified: Simplified): Span[] {
  const folded = fold(text, simplified)
  return words.flatMap(queryParts).flatMap((part) => placesOf(folded, part.text))
}

function placesOf(text: string, word: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length
    if (!isCut(text, start) && !isCut(text, end)) places.push({ start, end })
  }
  return places
}

/** Whether a place lies within a number: the 4 of 4号 is not that of 2485万, nor the 300 of 300万 that of 2,300万. */
function isCut(text: string, place: number): boolean {
  const [before = ''] = /(?:\d[.,]?)+$/.exec(text.slice(Math.max(0, place - LONGEST_NUMBER), place)) ?? []
  const [after = ''] = /^(?:[.,]?\d)+/.exec(text.slice(place, place + LONGEST_NUMBER)) ?? []
  if (before === '' || after === '') return false
  return /^\d{2}$/.test(before.slice(-1) + after.charAt(0)) || isOneNumber(before + after)
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
