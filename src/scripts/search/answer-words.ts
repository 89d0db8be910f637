import { fill } from '../../phrase.ts'
import type { Answer } from '../../search/client.ts'
import type { Reached } from '../../search/reach.ts'
import type { Speech } from './speech.ts'

/** By which words something has been found. */
const SHOWN = 3

/** How much of what a reader has put in is said again: a pasted page of text would push the results away. */
const REPEATED = 40

/** How many have been found, and by which words. */
export function answerWords(
  { words }: Speech,
  { step, words: used, reached }: Pick<Answer, 'step' | 'words' | 'reached'>,
  query: string,
  count: number,
): string {
  const extent = extentOf(reached)
  const phrase = query === '' ? words.found : step === 'strict' ? words.foundFor : words.steps[step]
  const total = fill(words.total[extent], { count })
  return fill(phrase, { query: repeated(query), count, total, nothing: words.nothing[extent], words: wordList(used) })
}

/** What a reader has put in, as it is said again: not more than a line of it. */
export function repeated(query: string): string {
  const characters = [...query]
  return characters.length > REPEATED ? `${characters.slice(0, REPEATED).join('')}…` : query
}

/** Whether what is said of the records is said of all of them, or of those that have been searched. */
export function extentOf({ left }: Reached): 'all' | 'part' {
  return left === 0 ? 'all' : 'part'
}

/** The first of some words, as they are named to the reader. */
export function wordList(words: readonly string[]): string {
  return words.slice(0, SHOWN).map(repeated).join('、')
}
