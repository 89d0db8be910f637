import { aliasVariants, wordIn } from './aliases.ts'
import type { Asking } from './asking.ts'
import { spelt } from './content-words.ts'
import { isDate } from './date-words.ts'
import type { Hit } from './index-part.ts'
import { relaxedIn, strictIn, union } from './part-by-part.ts'
import type { PartSearch } from './part-search.ts'
import type { QueryFile } from './query-file.ts'
import { remember } from './remember.ts'
import { isNowhere, unknownOf } from './somewhere.ts'
import type { Sounds } from './sounds.ts'
import { queryParts } from './tokens.ts'

/** What answered: the query as it stands, or the step that was tried when it found nothing; in the order of trying. */
export type Step = 'strict' | 'alias' | 'scattered' | 'pinyin' | 'homophone' | 'content-words' | 'relaxed'

/** What a step has found, and by which words. */
export interface Found {
  /** where that is not the query in one piece, it is single tokens */
  words: string[]
  hits: Hit[]
}

const NOTHING: Found = { words: [], hits: [] }
const PINYIN_WORDS = 3
const CORRECTIONS = 5

/** Each step, by its name. */
export type Attempts = Record<Step, (query: string) => Promise<Found>>

/** The steps of one search, each tried when those before it have found nothing. */
export function attempts(
  search: PartSearch,
  { aliases }: QueryFile,
  sounds: Sounds,
  { contentOf, isQuestion, isSpoken }: Asking,
): Attempts {
  const strict = remember((query) => strictIn(search, query))
  const isSomewhere = (tokens: readonly string[]) => search.isSomewhere(tokens)
  const withAliases = (query: string) => [query, ...aliasVariants(query, aliases)]
  const anyOf = async (queries: readonly string[]): Promise<Found> => {
    const found = await Promise.all(
      [...new Set(queries)].map(async (query) => ({ query, hits: (await strict(query)).exact })),
    )
    const useful = found.filter(({ hits }) => hits.length > 0)
    return { words: useful.map(({ query }) => query), hits: union(useful.map(({ hits }) => hits)) }
  }
  /** What a reader says rather than writes (婆婆打我) is found by the words of pages for it, whatever is said around it. */
  const standIns = (query: string) => {
    const said = aliases.filter((group) => isSpoken(wordIn(query, group) ?? ''))
    return anyOf(said.flatMap(({ found }) => found))
  }
  /** A word that is nowhere is put right by itself, where the others do not stand beside it: 春雷计划. */
  const putRight = async (query: string): Promise<Found> => {
    const unknown = await unknownOf(isSomewhere, spelt(query))
    for (const correction of (await sounds.corrections(query, unknown)).slice(0, CORRECTIONS)) {
      // what makes a word of the end of one and the beginning of the next leaves as much that is nowhere: 没人找顾
      if ((await unknownOf(isSomewhere, spelt(correction))).length >= unknown.length) continue
      const hits = await relaxedIn(search, tokensOf([correction]), correction, [correction])
      return { words: spelt(correction), hits }
    }
    return NOTHING
  }
  /** The full name of a unit stands nowhere: its page has the short one, and where that is. */
  const scatteredIn = async (queries: readonly string[]) =>
    union(await Promise.all(queries.map(async (query) => (await strict(query)).scattered())))
  return {
    // a question is rarely on a page as it stands, and its words are many: the place where it asks tells first
    strict: async (query) =>
      isQuestion(query) && (await isNowhere(isSomewhere, query, contentOf(query))) ? NOTHING : anyOf([query]),
    alias: (query) => (isQuestion(query) ? Promise.resolve(NOTHING) : anyOf(aliasVariants(query, aliases))),
    scattered: async (query) =>
      // the 4 and the 13 of a page are not 4月13日
      isDate(query) ? NOTHING : { words: tokensOf([query]), hits: await scatteredIn([query]) },
    pinyin: async (query) => {
      if (!/^[a-zü' ]+$/.test(query)) return NOTHING
      return anyOf((await sounds.wordsFor(query)).slice(0, PINYIN_WORDS).flatMap(withAliases))
    },
    homophone: async (text) => {
      const query = isQuestion(text) ? contentOf(text) : text
      if (!/\p{Script=Han}{2}/u.test(query)) return NOTHING
      // a question is mostly well spelt: only what is nowhere is put right
      const wrong = query === text ? [query] : await unknownOf(isSomewhere, spelt(query))
      for (const correction of (await sounds.corrections(query, wrong)).slice(0, CORRECTIONS)) {
        const found = await anyOf([correction])
        if (found.hits.length > 0) return found
      }
      return query === text ? putRight(query) : NOTHING
    },
    'content-words': async (query) => {
      const content = contentOf(query)
      const found = content === query || content === '' ? NOTHING : await anyOf(withAliases(content))
      return found.hits.length > 0 ? found : standIns(query)
    },
    relaxed: async (query) => {
      // a day is on a page or is not: others of its year or month are no nearer
      if (isDate(query)) return NOTHING
      const variants = withAliases(contentOf(query) || query)
      const nearest = await relaxedIn(search, tokensOf([query, ...variants]), query, variants)
      const hits = union([await scatteredIn(variants), nearest])
      return hits.length > 0 ? { words: tokensOf(variants), hits } : NOTHING
    },
  }
}

function tokensOf(queries: readonly string[]): string[] {
  return [...new Set(queries.flatMap((query) => queryParts(query).flatMap(({ tokens }) => tokens)))]
}
