/** The pages of a word in one spelling, with its places on them. */
export interface Postings {
  /** how many pages */
  count: number
  /** numbers that are stored: what the size of a chunk is measured by */
  numbers: number
  /** the pages one behind the other, as CBOR */
  bytes: Uint8Array
}

/** A word of the index. */
export interface IndexedWord {
  word: string
  own: Postings
  /** under the same letters with other marks, in the order of their spelling */
  variants: readonly (readonly [form: string, postings: Postings])[]
}

export const NO_POSTINGS: Postings = { count: 0, numbers: 0, bytes: new Uint8Array() }

/** Characters beyond U+FFFF sort behind all others; as JavaScript stores them, some would sort before. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const [one, other] = ASTRAL.test(a) || ASTRAL.test(b) ? [a, b].map(lastOfAll) : [a, b]
  return String(one) < String(other) ? -1 : 1
}

/** Words in the order of UTF-8, in which Pagefind looks for the chunk of a word. */
export function inOrder(words: string[]): string[] {
  return words.some((word) => ASTRAL.test(word)) ? words.sort(byCodePoint) : words.sort()
}

const ASTRAL = /[\ud800-\udbff]/
const lastOfAll = (word: string) => word.replace(/[\ud800-\udbff]/g, '\uffff$&')
