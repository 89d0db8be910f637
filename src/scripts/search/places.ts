import type { Answer } from '../../search/client.ts'
import { askedTexts, plainText } from './asked.ts'

/** A shorter word is in too many names to mean one of them. */
const SHORTEST = 2

/** So much of what a page says of itself is no accident. */
const SHORTEST_SAID = 5

/** Shows those of the links to pages that are no records that the words mean. */
export function showPlaces(container: HTMLElement, query: string, answer: Pick<Answer, 'step' | 'words'>): void {
  const asked = askedTexts(query, answer)
  const links = [...container.querySelectorAll<HTMLElement>('[data-names]')]
  for (const link of links) {
    const { names = '', says = '' } = link.dataset
    const isMeant = names.split('\n').some((name) => isNamed(name, asked) || hasWords(name, query))
    link.hidden = !isMeant && !hasSaid(says, asked)
  }
  container.hidden = links.every((link) => link.hidden)
}

/** Whether a page is meant by some plain texts: they are in its name, or the name is in them. */
export function isNamed(name: string, asked: readonly string[]): boolean {
  const plainName = plainText(name)
  return asked.some((text) => text.length >= SHORTEST && (plainName.includes(text) || text.includes(plainName)))
}

/** Whether a page says one of some plain texts of itself. */
export function hasSaid(says: string, asked: readonly string[]): boolean {
  const plainSays = plainText(says)
  return asked.some((text) => text.length >= SHORTEST_SAID && plainSays.includes(text))
}

/** Whether all words of a query in Latin letters are in a name, in whatever order: `left-behind women`. */
export function hasWords(name: string, query: string): boolean {
  const [words, plainName] = [query.toLowerCase().match(/[a-z]{3,}/g) ?? [], name.toLowerCase()]
  return words.length > 0 && words.every((word) => plainName.includes(word))
}
