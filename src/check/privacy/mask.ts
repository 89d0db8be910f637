import type { Diagnostic } from '../../diagnostic.ts'
import type { Match } from './detector.ts'
import { scanText } from './scan.ts'
import { findWords, type WordIndex } from './word-index.ts'

/** A private value as it may be shown: its first character and its length, so that whoever wrote it can find it. */
export function maskValue(value: string): string {
  return value.replace(/(?<!^)[^\n]/gu, '*')
}

/** A text with every private value masked, at the same length: for lines of source, which build logs make public. */
export function maskText(text: string): string {
  return maskPlaces(text, scanText(text))
}

/** A diagnostic of any rule without private values: those known of its file, and any other that shows by itself. */
export function maskDiagnostic(diagnostic: Diagnostic, known: WordIndex | undefined): Diagnostic {
  const mask = (text: string) => maskText(known ? maskPlaces(text, placesOf(text, known)) : text)
  const { fix, ...rest } = diagnostic
  const file = mask(rest.file)
  const hint = rest.hint === undefined ? {} : { hint: mask(rest.hint) }
  // a file that is not named cannot be repaired either
  return { ...rest, file, message: mask(rest.message), ...hint, ...(fix && file === rest.file ? { fix } : {}) }
}

function placesOf(text: string, known: WordIndex): Match[] {
  return [...findWords(text, known)].map(({ word, start }) => ({ start, end: start + word.length }))
}

function maskPlaces(text: string, places: readonly Match[]): string {
  let from = 0
  const parts: string[] = []
  for (const { start, end } of places) {
    parts.push(text.slice(from, start), maskValue(text.slice(start, end)))
    from = end
  }
  return from === 0 ? text : [...parts, text.slice(from)].join('')
}
