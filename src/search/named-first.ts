import { fold, type Simplified } from './fold.ts'
import type { Hit } from './index-part.ts'
import { SHORT } from './part-search.ts'

const MARKS = /[^\p{L}\p{N}]/gu

/**
 * Hits with those first whose page is called what was looked for: the score counts how often a page has the words, so
 * that a department which names its unit in every line stood before the unit. Only a page of results is looked through,
 * which is loaded to be shown anyway.
 * @param words by which the hits were found, folded
 */
export async function namedFirst(
  hits: readonly Hit[],
  words: readonly string[],
  simplified: Simplified,
): Promise<Hit[]> {
  const names = new Set(words.map(nameOf))
  const isNamed = async (hit: Hit) => names.has(nameOf(fold((await hit.data()).title, simplified)))
  const shown = hits.slice(0, SHORT)
  const named = new Set((await Promise.all(shown.map(isNamed))).flatMap((is, at) => (is ? [shown[at]] : [])))
  return named.size === 0
    ? [...hits]
    : [...shown.filter((hit) => named.has(hit)), ...hits.filter((hit) => !named.has(hit))]
}

function nameOf(text: string): string {
  return text.replace(MARKS, '')
}
