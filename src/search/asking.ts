import type { AliasGroup } from './aliases.ts'
import { contentWords, holdsAsking, isQuestion } from './content-words.ts'

/** What only asks in a query, told from what is asked. */
export interface Asking {
  /** the words that say what is asked */
  contentOf(query: string): string
  isQuestion(query: string): boolean
  /** whether a word is one that readers say rather than write, of characters that mostly ask: 被打 */
  isSpoken(word: string): boolean
}

/** Tells it where words are known that mean something, though they hold what only asks elsewhere: 打我, 宫颈癌和乳腺癌. */
export function askingAround(groups: readonly AliasGroup[]): Asking {
  const whole = groups.flatMap(({ found, absent }) => [...found, ...absent]).filter(holdsAsking)
  return {
    contentOf: (query) => contentWords(query, whole),
    isQuestion: (query) => isQuestion(query, whole),
    isSpoken: (word) => whole.includes(word),
  }
}
