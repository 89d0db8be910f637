/** Characters beyond U+FFFF sort behind all others; as JavaScript stores them, some would sort before. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const [one, other] = ASTRAL.test(a) || ASTRAL.test(b) ? [a, b].map(lastOfAll) : [a, b]
  return String(one) < String(other) ? -1 : 1
}

/** Words in the order of UTF-8, in which Pagefind looks for words. */
export function inOrder(words: string[]): string[] {
  return words.some((word) => ASTRAL.test(word)) ? words.sort(byCodePoint) : words.sort()
}

const ASTRAL = /[\ud800-\udbff]/
const lastOfAll = (word: string) => word.replace(/[\ud800-\udbff]/g, '\uffff$&')
