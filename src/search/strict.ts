import type { Hit, Pagefind } from './pagefind.ts'
import { isLone, type QueryPart, queryParts } from './tokens.ts'

/** The pages of a query, best first. */
export interface StrictHits {
  /** with each part of the query in one piece */
  exact: Hit[]
  /** with every token of it, but not together */
  scattered: Hit[]
}

/**
 * The pages that have every token of a query.
 * @param query folded
 */
export async function strictSearch(pagefind: Pagefind, query: string): Promise<StrictHits> {
  const parts = queryParts(query)
  const whole = await Promise.all(parts.map((part) => pagesWithPart(pagefind, part)))
  const tokens = new Set(parts.flatMap((part) => part.tokens))
  if (tokens.size === 0 || whole.includes(undefined)) return { exact: [], scattered: [] }
  // a quoted search knows no scores, so the order comes from a plain one
  const { results } = await pagefind.search([...tokens].join(' '))
  const isExact = ({ id }: Hit) => whole.every((pages) => pages?.has(id))
  const { exact = [], scattered = [] } = Object.groupBy(results, (hit) => (isExact(hit) ? 'exact' : 'scattered'))
  return { exact, scattered }
}

/**
 * The ids of the pages that have a part in one piece; undefined when a token of it is on no page at all.
 * Pagefind drops such a token from a query, or takes a shorter word that it begins with, without telling.
 */
async function pagesWithPart(pagefind: Pagefind, part: QueryPart): Promise<Set<string> | undefined> {
  const search = async (words: string) => (await pagefind.search(words)).results
  const found = await search(isLone(part) ? part.text : `"${part.tokens.join(' ')}"`)
  if (found.length > 0) return new Set(found.map(({ id }) => id))
  if (part.tokens.length === 1) return undefined
  const everyToken = await Promise.all(part.tokens.map(async (token) => (await search(`"${token}"`)).length > 0))
  return everyToken.includes(false) ? undefined : new Set()
}
