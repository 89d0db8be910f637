import type { Hit, HitsOf } from './index-part.ts'
import { relaxedTokens } from './relaxed.ts'
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
  if (tokens.length >= LONG && (await isNowhereTogether(hitsOf, query))) return NONE
  const holders = await Promise.all(queryParts(query).flatMap((part) => pagesWith(hitsOf, part)))
  if (tokens.length === 0 || holders.includes(undefined)) return NONE
  // a quoted search knows no scores, so the order comes from a plain one
  const hits = await hitsOf(tokens.join(' '))
  const isExact = ({ id }: Hit) => holders.every((pages) => pages?.has(id))
  const { exact = [], scattered = [] } = Object.groupBy(hits, (hit) => (isExact(hit) ? 'exact' : 'scattered'))
  return { exact, scattered: () => withAll(hitsOf, tokens, scattered) }
}

/** A query of so many tokens is on few pages, mostly on none. */
const LONG = 5

/** So many tokens between words are asked for at once. */
const ASKED_AT_ONCE = 4

/**
 * Whether no page has all tokens of a query, told without all of them where that is possible: each loads a chunk of the
 * index. Those of its words come first, as the next steps want them anyway.
 */
async function isNowhereTogether(hitsOf: HitsOf, query: string): Promise<boolean> {
  const words = new Set(relaxedTokens(query))
  const { true: own = [], false: between = [] } = Object.groupBy(strictTokens(query), (token) => `${words.has(token)}`)
  const groups = [own]
  for (let at = 0; at < between.length; at += ASKED_AT_ONCE) groups.push(between.slice(at, at + ASKED_AT_ONCE))
  let pages: readonly string[] | undefined
  for (const group of groups) {
    for (const found of await Promise.all(group.map((token) => pagesWithToken(hitsOf, token))))
      pages = (pages ?? [...found]).filter((id) => found.has(id))
    if (pages?.length === 0) return true
  }
  return false
}

/** No shorter word begins a bigram, and a search that is not quoted is wanted anyway. */
function pagesWithToken(hitsOf: HitsOf, token: string): Promise<Ids> {
  return idsOf(hitsOf(/^\p{Script=Han}{2}$/u.test(token) ? token : quoted([token])))
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
  const pages = await (tokens.length === 1 ? pagesWithToken(hitsOf, only) : idsOf(hitsOf(quoted(tokens))))
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
