import type { Hit, HitsOf } from './index-part.ts'
import { type QueryPart, queryParts } from './tokens.ts'

/** The pages of a query, best first. */
export interface StrictHits {
  /** with each part of the query in one piece */
  exact: Hit[]
  /** with every token of it, but not together */
  scattered(): Promise<Hit[]>
}

const NONE: StrictHits = { exact: [], scattered: async () => [] }

/** The tokens that a page has when it has a query, each once. */
export function strictTokens(query: string): string[] {
  const tokens = queryParts(query).flatMap(({ tokens, lone }) => (lone ? [...tokens, lone] : tokens))
  return [...new Set(tokens)]
}

/**
 * The pages of a part that have every token of a query.
 * @param query folded
 */
export async function strictSearch(hitsOf: HitsOf, query: string): Promise<StrictHits> {
  const tokens = strictTokens(query)
  const holders = await Promise.all(queryParts(query).flatMap((part) => pagesWith(hitsOf, part)))
  if (tokens.length === 0 || holders.includes(undefined)) return NONE
  // a quoted search knows no scores, so the order comes from a plain one
  const hits = await hitsOf(tokens.join(' '))
  const isExact = ({ id }: Hit) => holders.every((pages) => pages?.has(id))
  const { exact = [], scattered = [] } = Object.groupBy(hits, (hit) => (isExact(hit) ? 'exact' : 'scattered'))
  return { exact, scattered: () => withAll(hitsOf, tokens, scattered) }
}

/** A token that is on no page of the part is dropped there by Pagefind, so each token is asked for. */
async function withAll(hitsOf: HitsOf, tokens: readonly string[], hits: readonly Hit[]): Promise<Hit[]> {
  const holders = await Promise.all(tokens.map((token) => idsOf(hitsOf(quoted([token])))))
  return hits.filter(({ id }) => holders.every((pages) => pages.has(id)))
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

/** Tells whether a page has some tokens in one piece. */
export type IsSomewhere = (tokens: readonly string[]) => Promise<boolean>

/** So many tokens are asked for, one after the other, before the whole query is. */
const PROBES = 2

/**
 * Whether a query is on no page as it stands, told by the tokens that only its asking words make: each loads one chunk of
 * the index, the whole query one for every token. False where these tokens are somewhere, which tells nothing.
 */
export async function isNowhere(isSomewhere: IsSomewhere, query: string, content: string): Promise<boolean> {
  const of = (text: string) => queryParts(text).flatMap(({ tokens }) => tokens)
  const known = new Set(of(content))
  // from the end: that is where a question asks
  const asking = of(query).filter((token) => !known.has(token) && /^\p{Script=Han}{2}$/u.test(token))
  for (const token of asking.toReversed().slice(0, PROBES)) {
    if (!(await isSomewhere([token]))) return true
  }
  return false
}

/** Of some pieces of text those that are on no page, in one piece. */
export async function unknownOf(isSomewhere: IsSomewhere, pieces: readonly string[]): Promise<string[]> {
  const isKnown = async (piece: string) => {
    const parts = queryParts(piece).filter(({ tokens }) => tokens.length > 0)
    const found = await Promise.all(parts.map(({ tokens }) => isSomewhere(tokens)))
    return !found.includes(false)
  }
  const known = await Promise.all(pieces.map(isKnown))
  return pieces.filter((_, index) => !known[index])
}

function quoted(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`
}

async function idsOf(hits: Promise<readonly Hit[]>): Promise<Ids> {
  return new Set((await hits).map(({ id }) => id))
}
