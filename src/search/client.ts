import { aliasVariants } from './aliases.ts'
import { contentWords, isQuestion, spelt } from './content-words.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import type { Hit, IndexParts } from './index-part.ts'
import { allIn, relaxedIn, strictIn, union } from './part-by-part.ts'
import { PartSearch, SHORT } from './part-search.ts'
import type { QueryFile } from './query-file.ts'
import { Reach, type Reached } from './reach.ts'
import { remember } from './remember.ts'
import type { PartsOf } from './routes.ts'
import { type Choice, NO_CHOICE, type Scope, scopeOf } from './scope.ts'
import { isNowhere, unknownOf } from './somewhere.ts'
import { openSounds, type SoundParts, type Sounds } from './sounds.ts'
import { queryParts } from './tokens.ts'

/** What answered: the query as it stands, or the step that was tried when it found nothing; in the order of trying. */
export type Step = 'strict' | 'alias' | 'scattered' | 'pinyin' | 'homophone' | 'content-words' | 'relaxed'

/** What a step has found, and by which words. */
export interface Found {
  /** where that is not the query in one piece, it is single tokens */
  words: string[]
  hits: Hit[]
}

export interface Answer extends Found {
  step: Step
  /** what a later step adds where the answer is short: it stands behind the hits */
  more?: Found & { step: Step }
  /** the parts of the index that were opened for it, by their numbers */
  opened: number[]
  reached: Reached
}

/** Where the client gets its parts from: the network in a browser, files in a test. */
export interface SearchParts {
  index: IndexParts
  query: QueryFile
  /** of a large portal: which parts hold which words */
  routes: PartsOf | undefined
  /** asked when a query has found nothing */
  sounds: SoundParts
}

export interface SearchClient {
  /**
   * Gives what has the words, chosen or not, as the counts beside the results need it.
   * @param choice of a large portal it tells which parts are opened
   */
  search(query: string, choice?: Choice): Promise<Answer>
  /** every record */
  browse(choice?: Choice): Promise<Answer>
  /** the query in other words of the same meaning that find something */
  alternatives(query: string, choice?: Choice): Promise<string[]>
  simplified: Simplified
}

/** Makes the client. */
export function searchClient({ index, query: file, routes, sounds: soundParts }: SearchParts): SearchClient {
  const simplified = pairs(file.simplified)
  const sounds = openSounds(soundParts)
  const foldedQuery = (text: string) => fold(stripInvisible(text), simplified).trim()
  const begin = (scope: Scope, query = '') => {
    const reach = new Reach(file, scope)
    return { reach, search: new PartSearch(index, reach, routes, isQuestion(query)) }
  }
  return {
    simplified,
    async search(text, choice = NO_CHOICE) {
      const query = foldedQuery(text)
      const { reach, search } = begin(await scopeOf(file, choice, routes), query)
      const answer = await firstAnswer(attempts(search, file, sounds), query)
      return { ...answer, opened: reach.opened, reached: reach.reached }
    },
    async browse(choice = NO_CHOICE) {
      const { reach, search } = begin(await scopeOf(file, choice, routes))
      const hits = await allIn(search)
      return { step: 'strict', words: [], hits, opened: reach.opened, reached: reach.reached }
    },
    async alternatives(text, choice = NO_CHOICE) {
      // that something is found is enough, whether it has what is chosen or not
      const { search } = begin({ ...(await scopeOf(file, choice, routes)), chosen: NO_CHOICE.chosen })
      return (await attempts(search, file, sounds).alias(foldedQuery(text))).words
    },
  }
}

type FirstAnswer = Omit<Answer, 'opened' | 'reached'>

async function firstAnswer(attempt: Attempts, query: string): Promise<FirstAnswer> {
  for (const step of stepsFor(query)) {
    const found = await attempt[step](query)
    if (found.hits.length > 0) return lengthened({ step, ...found }, attempt, query)
  }
  return { step: 'strict', words: [query], hits: [] }
}

const STEPS: readonly Step[] = ['strict', 'alias', 'scattered', 'pinyin', 'homophone', 'content-words', 'relaxed']

/** In a question the words that only ask are dropped before misspellings are looked for: it is long, and mostly well spelt. */
const QUESTION_STEPS: readonly Step[] = ['strict', 'alias', 'content-words', 'homophone', 'relaxed']

function stepsFor(query: string): readonly Step[] {
  return isQuestion(query) ? QUESTION_STEPS : STEPS
}

/** A shorter answer than a page of results is made longer by the step that finds the next best. */
const NEXT: Partial<Record<Step, Step>> = { strict: 'alias', alias: 'relaxed', 'content-words': 'relaxed' }

async function lengthened(answer: FirstAnswer, attempt: Attempts, query: string): Promise<FirstAnswer> {
  const step = NEXT[answer.step]
  if (step === undefined || answer.hits.length >= SHORT || (step === 'relaxed' && !isQuestion(query))) return answer
  const { words, hits } = await attempt[step](query)
  const known = new Set(answer.hits.map(({ id }) => id))
  const others = hits.filter(({ id }) => !known.has(id))
  return others.length === 0 ? answer : { ...answer, more: { step, words, hits: others } }
}

const NOTHING: Found = { words: [], hits: [] }
const PINYIN_WORDS = 3
const CORRECTIONS = 5

type Attempts = Record<Step, (query: string) => Promise<Found>>

/** The steps of one search, each tried when those before it have found nothing. */
function attempts(search: PartSearch, { aliases }: QueryFile, sounds: Sounds): Attempts {
  const strict = remember((query) => strictIn(search, query))
  const isSomewhere = (tokens: readonly string[]) => search.isSomewhere(tokens)
  const withAliases = (query: string) => [query, ...aliasVariants(query, aliases)]
  const anyOf = async (queries: readonly string[]): Promise<Found> => {
    const found = await Promise.all(queries.map(async (query) => ({ query, hits: (await strict(query)).exact })))
    const useful = found.filter(({ hits }) => hits.length > 0)
    return { words: useful.map(({ query }) => query), hits: union(useful.map(({ hits }) => hits)) }
  }
  return {
    // a question is rarely on a page as it stands, and its words are many: the place where it asks tells first
    strict: async (query) =>
      isQuestion(query) && (await isNowhere(isSomewhere, query, contentWords(query))) ? NOTHING : anyOf([query]),
    alias: (query) => (isQuestion(query) ? Promise.resolve(NOTHING) : anyOf(aliasVariants(query, aliases))),
    scattered: async (query) => ({ words: tokensOf([query]), hits: await (await strict(query)).scattered() }),
    pinyin: async (query) => {
      if (!/^[a-zü' ]+$/.test(query)) return NOTHING
      return anyOf((await sounds.wordsFor(query)).slice(0, PINYIN_WORDS).flatMap(withAliases))
    },
    homophone: async (text) => {
      const query = isQuestion(text) ? contentWords(text) : text
      if (!/\p{Script=Han}{2}/u.test(query)) return NOTHING
      // a question is mostly well spelt: only what is nowhere is put right
      const wrong = query === text ? [query] : await unknownOf(isSomewhere, spelt(query))
      for (const correction of (await sounds.corrections(query, wrong)).slice(0, CORRECTIONS)) {
        const found = await anyOf([correction])
        if (found.hits.length > 0) return found
      }
      return NOTHING
    },
    'content-words': async (query) => {
      const content = contentWords(query)
      return content === query || content === '' ? NOTHING : anyOf(withAliases(content))
    },
    relaxed: async (query) => {
      const variants = withAliases(contentWords(query) || query)
      const hits = await relaxedIn(search, tokensOf([query, ...variants]), query, variants)
      return hits.length > 0 ? { words: tokensOf(variants), hits } : NOTHING
    },
  }
}

function tokensOf(queries: readonly string[]): string[] {
  return [...new Set(queries.flatMap((query) => queryParts(query).flatMap(({ tokens }) => tokens)))]
}

function pairs(text: string): Simplified {
  const characters = [...text]
  return new Map(
    characters.flatMap((character, index) => (index % 2 ? [] : [[character, characters[index + 1] ?? '']])),
  )
}
