import { lastAtMost } from './positions.ts'
import type { Slip } from './yaml-slips.ts'

/** A text as it was meant, and the way back from its offsets to those of the original. */
export interface RepairedText {
  text: string
  original(offset: number): number
}

/** Puts what was meant in the place of every slip. Slips are sorted and do not overlap. */
export function repair(text: string, slips: readonly Slip[]): RepairedText {
  const pieces: string[] = []
  // offsets in the new text from which on the shift to the old text holds
  const [from, shift] = [[0], [0]]
  let [done, length] = [0, 0]
  for (const slip of slips) {
    const piece = text.slice(done, slip.start) + slip.text
    pieces.push(piece)
    length += piece.length
    done = slip.end
    from.push(length)
    shift.push(done - length)
  }
  pieces.push(text.slice(done))
  return { text: pieces.join(''), original: (offset) => offset + (shift[lastAtMost(from, offset)] ?? 0) }
}
