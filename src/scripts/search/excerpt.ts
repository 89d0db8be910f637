import { fold, type Simplified, stripInvisible } from '../../search/fold.ts'
import { queryParts } from '../../search/tokens.ts'

/** A piece of an excerpt; a marked one is what was searched for. */
export interface Piece {
  text: string
  marked: boolean
}

const LENGTH = 90
const LEAD = 24

/**
 * A passage of a record's text around the first place where the searched words stand, those words marked.
 * @param content the record's text, its title first
 */
export function excerpt(content: string, title: string, words: readonly string[], simplified: Simplified): Piece[] {
  const text = stripInvisible(content).slice(stripInvisible(title).length).trim()
  const marks = markedPlaces(fold(text, simplified), words)
  const first = marks.indexOf(true)
  const start = first < LEAD ? 0 : clauseStart(text, first)
  const end = Math.min(text.length, start + LENGTH)
  const pieces = split(text.slice(start, end), marks.slice(start, end))
  return end < text.length ? [...pieces, { text: '……', marked: false }] : pieces
}

/** For each character whether it is part of a searched word; of its pairs of characters where no whole word stands. */
function markedPlaces(folded: string, words: readonly string[]): boolean[] {
  const marks = new Array<boolean>(folded.length).fill(false)
  for (const part of words.flatMap((word) => queryParts(word))) {
    if (!mark(marks, folded, part.text))
      for (const token of part.tokens) if (token.length > 1) mark(marks, folded, token)
  }
  return marks
}

function mark(marks: boolean[], folded: string, word: string): boolean {
  let found = false
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    marks.fill(true, at, at + word.length)
    found = true
  }
  return found
}

/** The place after the last full mark before a place, if that is near; else a little before the place. */
function clauseStart(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - 2 * LEAD), place)
  const clause = before.search(/[^。；！？\s]*$/)
  return place - before.length + (clause > 0 ? clause : before.length - LEAD)
}

function split(text: string, marks: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  for (const [index, char] of text.split('').entries()) {
    const marked = marks[index] ?? false
    const last = pieces.at(-1)
    if (last?.marked === marked) last.text += char
    else pieces.push({ text: char, marked })
  }
  return pieces
}
