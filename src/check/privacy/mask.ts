import type { Diagnostic } from '../../diagnostic.ts'
import type { Match } from './match.ts'
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
  const mask = (text: string) => maskFully(text, known)
  const { fix, ...rest } = diagnostic
  const file = mask(rest.file)
  const hint = rest.hint === undefined ? {} : { hint: mask(rest.hint) }
  // a file that is not named cannot be repaired either
  return { ...rest, file, message: mask(rest.message), ...hint, ...(fix && file === rest.file ? { fix } : {}) }
}

/** A text without private values: those known of the file that it comes from, and any other that shows by itself. */
export function maskFully(text: string, known: WordIndex | undefined): string {
  return maskText(known ? maskKnown(text, known) : text)
}

function maskKnown(text: string, known: WordIndex): string {
  const whole = [...findWords(text, known)].map(({ word, start }) => ({ start, end: start + word.length }))
  const masked = maskPlaces(text, whole)
  return masked.replace(CUT, (before) => maskCut(before, known))
}

/** What stands before the sign that a message cut a long value short. */
const CUT = /.{2,40}?(?=……)/gs

/** Masks the part that still shows of a private value that was cut in the middle. */
function maskCut(before: string, { words }: WordIndex): string {
  const starts = Array.from({ length: before.length - 1 }, (_, start) => start)
  const isCut = (start: number) =>
    words.get(before.slice(start, start + 2))?.some((word) => word.startsWith(before.slice(start)))
  const start = starts.find(isCut)
  return start === undefined ? before : before.slice(0, start) + maskValue(before.slice(start))
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
