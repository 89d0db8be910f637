import type { Fix } from '../diagnostic.ts'

/** A fix that replaces a range of text. */
export type Edit = Exclude<Fix, string>

/** A text with its edits made. Of two that overlap the first is made; the other is found again when the text is checked again. */
export function editText(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text: piece } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue
    pieces.push(text.slice(done, start), piece)
    done = end
  }
  return [...pieces, text.slice(done)].join('')
}
