import type { Hit, HitsOf } from './pagefind.ts'
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
export async function strictSearch(hitsOf: HitsOf, query: string): Promise<StrictHits> {
  const parts = queryParts(query)
  const tokens = new Set(parts.flatMap(({ tokens, lone }) => (lone ? [...tokens, lone] : tokens)))
  const holders = await Promise.all(parts.flatMap((part) => pagesWith(hitsOf, part)))
  if (tokens.size === 0 || holders.includes(undefined)) return { exact: [], scattered: [] }
  // a quoted search knows no scores, so the order comes from a plain one
  const hits = await hitsOf([...tokens].join(' '))
  const isExact = ({ id }: Hit) => holders.every((pages) => pages?.has(id))
  const { exact = [], scattered = [] } = Object.groupBy(hits, (hit) => (isExact(hit) ? 'exact' : 'scattered'))
  return { exact, scattered }
}

type Ids = ReadonlySet<string>

/** The pages that have the tokens of a part in one piece, and those that have its last character. */
function pagesWith(hitsOf: HitsOf, { tokens, lone }: QueryPart): Promise<Ids | undefined>[] {
  return [...(tokens.length > 0 ? [pagesInOnePiece(hitsOf, tokens)] : []), ...(lone ? [idsOf(hitsOf(lone))] : [])]
}

/**
 * The pages that have some tokens one after the other; undefined when one of them is on no page at all.
 * Pagefind drops such a token, or takes a shorter word that it begins with, without telling; a quoted search does not.
 */
async function pagesInOnePiece(hitsOf: HitsOf, tokens: readonly string[]): Promise<Ids | undefined> {
  const [only = ''] = tokens
  const isBigram = tokens.length === 1 && /^\p{Script=Han}{2}$/u.test(only)
  // no shorter word begins a bigram, and the plain search is wanted anyway
  const pages = await idsOf(hitsOf(isBigram ? only : quoted(tokens)))
  if (pages.size > 0) return pages
  if (tokens.length === 1) return undefined
  const found = await Promise.all(tokens.map((token) => hitsOf(quoted([token]))))
  return found.some((hits) => hits.length === 0) ? undefined : pages
}

function quoted(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`
}

async function idsOf(hits: Promise<readonly Hit[]>): Promise<Ids> {
  return new Set((await hits).map(({ id }) => id))
}
