import { fold, type Simplified } from './fold.ts'
import type { Hit } from './index-part.ts'
import { SHORT } from './part-search.ts'

const MARKS = /[^\p{L}\p{N}]/gu

/**
 * Hits with those first whose page is called what was looked for, or by other words for it: the score counts how often a page has the words, so
 * that a department which names its unit in every line stood before the unit. Only a page of results is looked through,
 * which is loaded to be shown anyway.
 * @param names what was looked for and other words for it, folded
 */
export async function namedFirst(
  hits: readonly Hit[],
  names: readonly string[],
  simplified: Simplified,
): Promise<Hit[]> {
  const plain = new Set(names.map(nameOf))
  const isNamed = async (hit: Hit) => plain.has(nameOf(fold((await hit.data()).title, simplified)))
  const shown = hits.slice(0, SHORT)
  const named = new Set((await Promise.all(shown.map(isNamed))).flatMap((is, at) => (is ? [shown[at]] : [])))
  return named.size === 0
    ? [...hits]
    : [...shown.filter((hit) => named.has(hit)), ...hits.filter((hit) => !named.has(hit))]
}

function nameOf(text: string): string {
  return text.replace(MARKS, '')
}
