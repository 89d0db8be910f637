/** Of a text, so many of its rarest terms stand for it. */
const KEPT = 12

/** A term on more texts than this says little, and would make the search for like texts slow. */
const MOST_TEXTS = 64

const HAN = /\p{Script=Han}+/gu

/**
 * For each text the terms that it shares with few others: pairs of Chinese characters, rarest first.
 * Two passes over the texts, so that the cost grows with their length alone.
 */
export function rareTerms(texts: readonly string[]): readonly (readonly string[])[] {
  const count = new Map<string, number>()
  for (const text of texts) for (const term of termsOf(text)) count.set(term, (count.get(term) ?? 0) + 1)
  return texts.map((text) => {
    const known = [...termsOf(text)].map((term) => ({ term, texts: count.get(term) ?? 0 }))
    const shared = known.filter(({ texts }) => texts > 1 && texts <= MOST_TEXTS)
    shared.sort((a, b) => a.texts - b.texts || (a.term < b.term ? -1 : 1))
    return shared.slice(0, KEPT).map(({ term }) => term)
  })
}

function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of text.matchAll(HAN)) {
    for (let at = 0; at + 2 <= run.length; at++) terms.add(run.slice(at, at + 2))
  }
  return terms
}
