/** Shorter texts are shown whole. */
const SHORT = 60

/** What stands around the first difference. */
const AROUND = 12

/** Two texts from where they differ on: what long ones have in common before that is left out. */
export function fromDifference(from: string, to: string): [from: string, to: string] {
  if (Math.max(from.length, to.length) <= SHORT) return [from, to]
  const [old, current] = [[...from], [...to]]
  const same = old.findIndex((letter, at) => letter !== current[at])
  const start = Math.max(0, (same < 0 ? old.length : same) - AROUND)
  const tail = (letters: string[]) => (start > 0 ? `……${letters.slice(start).join('')}` : letters.join(''))
  return [tail(old), tail(current)]
}
