import { queryParts } from './tokens.ts'

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
