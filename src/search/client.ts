import { aliasVariants, meantWords } from './aliases.ts'
import { type Asking, askingAround } from './asking.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import type { IndexParts } from './index-part.ts'
import { namedFirst } from './named-first.ts'
import { allIn } from './part-by-part.ts'
import { PartSearch, SHORT } from './part-search.ts'
import type { QueryFile } from './query-file.ts'
import { Reach, type Reached } from './reach.ts'
import type { PartsOf } from './routes.ts'
import { type Choice, NO_CHOICE, type Scope, scopeOf } from './scope.ts'
import { openSounds, type SoundParts } from './sounds.ts'
import { type Attempts, attempts, type Found, type Step } from './steps.ts'

export interface Answer extends Found {
  step: Step
  /** all words that mean the same as one of the query: what it asks for, however it was found */
  meant: string[]
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
  const asking = askingAround(file.aliases)
  const inPlainWords = (text: string) => file.phrases.reduce((all, [word, plain]) => all.replaceAll(word, plain), text)
  const foldedQuery = (text: string) => fold(inPlainWords(stripInvisible(text)), simplified).trim()
  const begin = (scope: Scope, query = '') => {
    const reach = new Reach(file, scope)
    return { reach, search: new PartSearch(index, reach, routes, asking.isQuestion(query)) }
  }
  return {
    simplified,
    async search(text, choice = NO_CHOICE) {
      const query = foldedQuery(text)
      const { reach, search } = begin(await scopeOf(file, choice, routes), query)
      const answer = await firstAnswer(attempts(search, file, sounds, asking), query, asking)
      const names = answer.words.flatMap((words) => [words, ...aliasVariants(words, file.aliases)])
      const hits = await namedFirst(answer.hits, names, simplified)
      const meant = meantWords(query, file.aliases)
      return { ...answer, hits, meant, opened: reach.opened, reached: reach.reached }
    },
    async browse(choice = NO_CHOICE) {
      const { reach, search } = begin(await scopeOf(file, choice, routes))
      const hits = await allIn(search)
      return { step: 'strict', words: [], meant: [], hits, opened: reach.opened, reached: reach.reached }
    },
    async alternatives(text, choice = NO_CHOICE) {
      // that something is found is enough, whether it has what is chosen or not
      const { search } = begin({ ...(await scopeOf(file, choice, routes)), chosen: NO_CHOICE.chosen })
      return (await attempts(search, file, sounds, asking).alias(foldedQuery(text))).words
    },
  }
}

type FirstAnswer = Omit<Answer, 'meant' | 'opened' | 'reached'>

async function firstAnswer(attempt: Attempts, query: string, { isQuestion }: Asking): Promise<FirstAnswer> {
  const asks = isQuestion(query)
  for (const step of asks ? QUESTION_STEPS : STEPS) {
    const found = await attempt[step](query)
    if (found.hits.length > 0) return lengthened({ step, ...found }, attempt, query, asks)
  }
  return { step: 'strict', words: [query], hits: [] }
}

const STEPS: readonly Step[] = ['strict', 'alias', 'scattered', 'pinyin', 'homophone', 'content-words', 'relaxed']

/** In a question the words that only ask are dropped before misspellings are looked for: it is long, and mostly well spelt. */
const QUESTION_STEPS: readonly Step[] = ['strict', 'alias', 'content-words', 'homophone', 'relaxed']

/** A shorter answer than a page of results is made longer by the first of these steps that finds something else. */
const NEXT: Partial<Record<Step, readonly Step[]>> = {
  strict: ['alias', 'relaxed'],
  alias: ['relaxed'],
  'content-words': ['relaxed'],
}

/** Where fewer pages have the very words, a reader who looks for a practice wants those that have most of them, too. */
const FEW = 3

async function lengthened(answer: FirstAnswer, attempt: Attempts, query: string, asks: boolean): Promise<FirstAnswer> {
  if (answer.hits.length >= SHORT) return answer
  const known = new Set(answer.hits.map(({ id }) => id))
  for (const step of NEXT[answer.step] ?? []) {
    if (step === 'relaxed' && !(asks || answer.hits.length < FEW)) continue
    const { words, hits } = await attempt[step](query)
    const others = hits.filter(({ id }) => !known.has(id))
    if (others.length > 0) return { ...answer, more: { step, words, hits: others } }
  }
  return answer
}

function pairs(text: string): Simplified {
  const characters = [...text]
  return new Map(
    characters.flatMap((character, index) => (index % 2 ? [] : [[character, characters[index + 1] ?? '']])),
  )
}
