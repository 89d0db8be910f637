/** Of a text, so many of its rarest terms stand for it. */
const KEPT = 12

/** A term on more texts than this says little, and would make the search for like texts slow. */
const MOST_TEXTS = 64

const HAN = /\p{Script=Han}+/gu

/** A pair of Chinese characters. */
interface Term {
  /** both characters as one number */
  pair: number
  /** on how many texts it is */
  texts: number
  /** the text in which it was last counted, and the one for which it was last taken */
  countedIn: number
  takenFor: number
}

/**
 * For each text the terms that it shares with few others: pairs of Chinese characters, rarest first.
 * Two passes over the texts, so that the cost grows with their length alone.
 */
export function rareTerms(texts: readonly string[]): readonly (readonly string[])[] {
  const terms = countTerms(texts)
  return texts.map((text, at) => {
    const shared: Term[] = []
    eachPair(text, (pair) => {
      const term = terms.get(pair)
      if (!term || term.takenFor === at || term.texts === 1 || term.texts > MOST_TEXTS) return
      term.takenFor = at
      shared.push(term)
    })
    shared.sort((a, b) => a.texts - b.texts || (a.pair >>> 0) - (b.pair >>> 0))
    return shared.slice(0, KEPT).map(({ pair }) => String.fromCharCode(pair >>> 16, pair & 0xffff))
  })
}

function countTerms(texts: readonly string[]): ReadonlyMap<number, Term> {
  const terms = new Map<number, Term>()
  texts.forEach((text, at) => {
    eachPair(text, (pair) => {
      const term = terms.get(pair)
      if (!term) terms.set(pair, { pair, texts: 1, countedIn: at, takenFor: -1 })
      else if (term.countedIn !== at) {
        term.texts++
        term.countedIn = at
      }
    })
  })
  return terms
}

/** Visits every two characters that stand together. A number for both is looked up in half the time of a text. */
function eachPair(text: string, visit: (pair: number) => void): void {
  for (const [run] of text.matchAll(HAN)) {
    for (let at = 0; at + 1 < run.length; at++) visit((run.charCodeAt(at) << 16) | run.charCodeAt(at + 1))
  }
}
