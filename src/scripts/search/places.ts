import type { Answer } from '../../search/client.ts'

/** A shorter word is in too many names to mean one of them. */
const SHORTEST = 2

/** The steps whose words say what was asked, not pieces of it. */
const WHOLE: ReadonlySet<Answer['step']> = new Set(['strict', 'alias', 'pinyin', 'homophone', 'content-words'])

/** Shows those of the links to pages that are no records whose names have the words, or are part of them. */
export function showPlaces(
  container: HTMLElement,
  query: string,
  { step, words }: Pick<Answer, 'step' | 'words'>,
): void {
  const asked = WHOLE.has(step) ? [query, ...words] : [query]
  const links = [...container.querySelectorAll<HTMLElement>('[data-name]')]
  for (const link of links) link.hidden = !isNamed(link.dataset['name'] ?? '', asked)
  container.hidden = links.every((link) => link.hidden)
}

/** Whether a page is meant by some words: they are in its name, or the name is in them. */
export function isNamed(name: string, asked: readonly string[]): boolean {
  const plainName = plain(name)
  return asked
    .map(plain)
    .some((text) => text.length >= SHORTEST && (plainName.includes(text) || text.includes(plainName)))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
