import type { Answer } from '../../search/client.ts'
import { askedTexts, plainText } from './asked.ts'

/** A shorter word is in too many names to mean one of them. */
const SHORTEST = 2

/** Shows those of the links to pages that are no records whose names have the words, or are part of them. */
export function showPlaces(container: HTMLElement, query: string, answer: Pick<Answer, 'step' | 'words'>): void {
  const asked = askedTexts(query, answer)
  const links = [...container.querySelectorAll<HTMLElement>('[data-name]')]
  for (const link of links)
    link.hidden = !isNamed(link.dataset['name'] ?? '', asked) && !hasWords(link.dataset['name'] ?? '', query)
  container.hidden = links.every((link) => link.hidden)
}

/** Whether a page is meant by some plain texts: they are in its name, or the name is in them. */
export function isNamed(name: string, asked: readonly string[]): boolean {
  const plainName = plainText(name)
  return asked.some((text) => text.length >= SHORTEST && (plainName.includes(text) || text.includes(plainName)))
}

/** Whether all words of a query in Latin letters are in a name, in whatever order: `left-behind women`. */
export function hasWords(name: string, query: string): boolean {
  const [words, plainName] = [query.toLowerCase().match(/[a-z]{3,}/g) ?? [], name.toLowerCase()]
  return words.length > 0 && words.every((word) => plainName.includes(word))
}
