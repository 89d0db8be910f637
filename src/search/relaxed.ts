import { wordsOf } from './content-words.ts'
import type { Hit, HitsOf } from './index-part.ts'
import { SHORT } from './part-search.ts'
import { queryParts } from './tokens.ts'

/** A page is found that has so much of what the query weighs. */
const COVERAGE = 0.25

/** So much where that are too many: a word that most pages have lets them all through. */
const CLOSE_COVERAGE = 0.5

/** More of the pages than this share are too many, where they are more than a page of results; */
const MANY = 1 / 3
/** more than this are nearly all: to show them tells nothing. */
const NEARLY_ALL = 1 / 2

/** A token of a longer word, or where a word meets a single character, weighs less than a word. */
const PART = 0.5

/**
 * The pages that have enough of the words of a query, the best covered first; words that few pages have weigh most.
 * @param pages how many pages there are
 */
export async function relaxedSearch(hitsOf: HitsOf, query: string, pages: number): Promise<NearHits> {
  const units = unitsOf(query)
  const all = await Promise.all(units.map(async (unit) => ({ unit, hits: await hitsOf(unit.search) })))
  const found = all.filter(({ hits }) => hits.length > 0)
  const weighed = found.map(({ unit, hits }) => ({ hits, weight: unit.share * Math.log(1 + pages / hits.length) }))
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const near = gather(weighed)
    .filter(({ weight }) => weight >= COVERAGE * whole)
    .sort((a, b) => b.weight - a.weight || b.score - a.score)
  return { near: near.map(({ hit }) => hit), nearest: nearestOf(near, whole, pages).map(({ hit }) => hit) }
}

/** The pages that come near to a query. */
export interface NearHits {
  near: Hit[]
  /** those of them that are shown */
  nearest: Hit[]
}

function nearestOf(near: readonly Gathered[], whole: number, pages: number): readonly Gathered[] {
  if (near.length <= Math.max(SHORT, MANY * pages)) return near
  const close = near.filter(({ weight }) => weight >= CLOSE_COVERAGE * whole)
  return close.length <= Math.max(SHORT, NEARLY_ALL * pages) ? close : []
}

/** Something that is looked for by itself. */
interface Unit {
  /** as Pagefind is asked: a token, or several in one piece */
  search: string
  share: number
}

/** The tokens that `relaxedSearch` looks for. */
export function relaxedTokens(query: string): string[] {
  return [...new Set(unitsOf(query).flatMap(({ search }) => search.replaceAll('"', '').split(' ')))]
}

/** The words of a query, the tokens of long ones, and those in which a word meets a single character. */
function unitsOf(query: string): Unit[] {
  const units = new Map<string, Unit>()
  const add = (text: string, share: number) => {
    for (const { tokens } of queryParts(text)) {
      const [token = ''] = tokens
      // Pagefind cuts a word that it does not know until it knows the rest: 123 is not nearly 12338, nuxing not nearly 1+4+N
      const isPlain = tokens.length === 1 && /^\p{Script=Han}/u.test(token)
      const search = isPlain ? token : `"${tokens.join(' ')}"`
      if (search !== '""' && search !== '' && !units.has(search)) units.set(search, { search, share })
    }
  }
  for (const part of query.split(/\s+/)) {
    const words = wordsOf(part)
    for (const word of words) {
      if (word.length > 1) add(word, 1)
      // a word that nobody writes may be nearly one that somebody does: 子宫颈癌
      if (word.length > 2) for (const { tokens } of queryParts(word)) for (const token of tokens) add(token, PART)
    }
    for (const [index, word] of words.slice(1).entries()) {
      const before = words[index] ?? ''
      const pair = before.slice(-1) + word.charAt(0)
      // two single characters are a word that the segmenter does not know: 春蕾
      if (word.length === 1 && before.length === 1) add(pair, 1)
      else if (word.length === 1 || before.length === 1) add(pair, PART)
    }
  }
  const all = [...units.values()]
  // a short number beside words is on many pages and tells nothing of them: the 19 of covid-19
  const telling = all.filter(({ search }) => !/^"\d{1,2}"$/.test(search))
  return telling.length > 0 ? telling : all
}

interface Gathered {
  hit: Hit
  score: number
  weight: number
}

function gather(found: readonly { hits: readonly Hit[]; weight: number }[]): Gathered[] {
  const pages = new Map<string, Gathered>()
  for (const { hits, weight } of found) {
    for (const hit of hits) {
      const page = pages.get(hit.id) ?? { hit, score: 0, weight: 0 }
      pages.set(hit.id, { hit, score: page.score + hit.score, weight: page.weight + weight })
    }
  }
  return [...pages.values()]
}
