import { distance } from 'fastest-levenshtein'

/** The candidate that a mistyped word most likely meant; undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const letters = lettersOf(word)
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (letters !== '' && isSameWord(letters, lettersOf(candidate))) return candidate
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const d = distance(word, candidate)
    if (d < bestDistance) [best, bestDistance] = [candidate, d]
  }
  return best
}

/** `Short-Title`, `shortTitle` and `short_title` are one word to the person who types it. */
function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '')
}

/** The same letters, or two neighbours swapped: the commonest slip, which edit distance counts as two. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const at = [...a].findIndex((char, index) => char !== b[index])
  return a.length === b.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b
}

/** The hint for a mistyped word: the nearest candidate, or what to do when none is near. */
export function suggestion(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates)
  return near === undefined ? otherwise : `是不是“${near}”？`
}

const MOST_SEARCHES = 200

/**
 * Suggestions among thousands of candidates. A renamed record is one wrong word in thousands of files, so answers are
 * remembered; after 200 different words nobody reads the next suggestion, so the search stops.
 */
export class Suggester {
  private readonly candidates: readonly string[]
  private readonly known = new Map<string, string | undefined>()

  constructor(candidates: readonly string[]) {
    this.candidates = candidates
  }

  suggest(word: string, otherwise: string): string {
    if (!this.known.has(word) && this.known.size < MOST_SEARCHES) this.known.set(word, nearest(word, this.candidates))
    const near = this.known.get(word)
    return near === undefined ? otherwise : `是不是“${near}”？`
  }
}
