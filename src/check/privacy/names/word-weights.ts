/** Words and what each of them says, to be looked for at one place. */
export interface WordWeights {
  /** the longest of the words that ends at an offset */
  endingAt(text: string, offset: number): Weighted | undefined
  /** the longest of the words that begins at an offset */
  startingAt(text: string, offset: number): Weighted | undefined
  /** at least the weight of every word that ends, or begins, with a character: by its code */
  most: { endingWith: Int8Array; startingWith: Int8Array }
}

export interface Weighted {
  word: string
  /** nats for (or against) a name beside it */
  weight: number
  /** which list it stands in */
  list: string
}

/** A list: its name, its weight, its words with spaces between. */
export type WordList = readonly [list: string, weight: number, words: string]

const CODES = 0x10000

/** Prepares lists of words. Where a word stands in several, the first counts. */
export function wordWeights(lists: readonly WordList[]): WordWeights {
  const all = new Map<string, Weighted>()
  for (const [list, weight, words] of lists) {
    for (const word of words.split(' ')) if (!all.has(word)) all.set(word, { word, weight, list })
  }
  const longestFirst = [...all.values()].sort((a, b) => b.word.length - a.word.length)
  const byFirst = Map.groupBy(longestFirst, ({ word }) => word.charCodeAt(0))
  const byLast = Map.groupBy(longestFirst, ({ word }) => word.charCodeAt(word.length - 1))
  return {
    endingAt: (text, offset) =>
      byLast.get(text.charCodeAt(offset - 1))?.find(({ word }) => text.startsWith(word, offset - word.length)),
    startingAt: (text, offset) =>
      byFirst.get(text.charCodeAt(offset))?.find(({ word }) => text.startsWith(word, offset)),
    most: { endingWith: mostByCode(byLast), startingWith: mostByCode(byFirst) },
  }
}

function mostByCode(words: ReadonlyMap<number, readonly Weighted[]>): Int8Array {
  const most = new Int8Array(CODES)
  for (const [code, list] of words) most[code] = Math.max(0, ...list.map(({ weight }) => weight))
  return most
}
