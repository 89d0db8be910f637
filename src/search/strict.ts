import type { Hit, Pagefind } from './pagefind.ts'
import { type QueryPart, queryParts } from './tokens.ts'

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
  const tokens = new Set(parts.flatMap(({ tokens, lone }) => (lone ? [...tokens, lone] : tokens)))
  const holders = await Promise.all(parts.flatMap((part) => pagesWith(pagefind, part)))
  if (tokens.size === 0 || holders.includes(undefined)) return { exact: [], scattered: [] }
  // a quoted search knows no scores, so the order comes from a plain one
  const { results } = await pagefind.search([...tokens].join(' '))
  const isExact = ({ id }: Hit) => holders.every((pages) => pages?.has(id))
  const { exact = [], scattered = [] } = Object.groupBy(results, (hit) => (isExact(hit) ? 'exact' : 'scattered'))
  return { exact, scattered }
}

type Ids = Set<string>

/**
 * The pages that have the tokens of a part in one piece, and those that have its last character; undefined when a token
 * is on no page at all. Pagefind drops such a token, or takes a shorter word that it begins with, without telling.
 */
function pagesWith(pagefind: Pagefind, { tokens, lone }: QueryPart): Promise<Ids | undefined>[] {
  const search = async (words: string): Promise<Ids> =>
    new Set((await pagefind.search(words)).results.map(({ id }) => id))
  const inOnePiece = async (): Promise<Ids | undefined> => {
    const pages = await search(`"${tokens.join(' ')}"`)
    if (pages.size > 0) return pages
    const everyToken = await Promise.all(tokens.map(async (token) => (await search(`"${token}"`)).size > 0))
    return tokens.length === 1 || everyToken.includes(false) ? undefined : pages
  }
  return [...(tokens.length > 0 ? [inOnePiece()] : []), ...(lone ? [search(lone)] : [])]
}
