import { aliasVariants } from './aliases.ts'
import { contentWords, isQuestion, spelt } from './content-words.ts'
import type { QueryDictionary } from './dictionaries.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import { type Hit, type HitsOf, hitsIn, type IndexParts } from './index-part.ts'
import { relaxedSearch } from './relaxed.ts'
import { remember } from './remember.ts'
import { openSounds, type SoundParts, type Sounds } from './sounds.ts'
import { isNowhere, strictSearch, unknownOf } from './strict.ts'
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
}

/** Where the client gets its parts from: the network in a browser, files in a test. */
export interface SearchParts {
  index: IndexParts
  query: QueryDictionary
  /** asked when a query has found nothing */
  sounds: SoundParts
}

export interface SearchClient {
  search(query: string): Promise<Answer>
  /** the query in other words of the same meaning that find something */
  alternatives(query: string): Promise<string[]>
  simplified: Simplified
}

/** Makes the client. */
export function searchClient({ index, query: dictionary, sounds: soundParts }: SearchParts): SearchClient {
  const simplified = pairs(dictionary.simplified)
  const sounds = openSounds(soundParts)
  const foldedQuery = (text: string) => fold(stripInvisible(text), simplified).trim()
  const steps = async () => attempts(hitsIn(await index.openAll()), dictionary, sounds)
  return {
    simplified,
    async search(text) {
      const query = foldedQuery(text)
      const attempt = await steps()
      for (const step of stepsFor(query)) {
        const found = await attempt[step](query)
        if (found.hits.length > 0) return lengthened({ step, ...found }, attempt, query)
      }
      return { step: 'strict', words: [query], hits: [] }
    },
    alternatives: async (text) => (await (await steps()).alias(foldedQuery(text))).words,
  }
}

const STEPS: readonly Step[] = ['strict', 'alias', 'scattered', 'pinyin', 'homophone', 'content-words', 'relaxed']

/** In a question the words that only ask are dropped before misspellings are looked for: it is long, and mostly well spelt. */
const QUESTION_STEPS: readonly Step[] = ['strict', 'alias', 'content-words', 'homophone', 'relaxed']

function stepsFor(query: string): readonly Step[] {
  return isQuestion(query) ? QUESTION_STEPS : STEPS
}

/** A shorter answer than a page of results is made longer by the step that finds the next best. */
const SHORT = 10
const NEXT: Partial<Record<Step, Step>> = { strict: 'alias', alias: 'relaxed', 'content-words': 'relaxed' }

async function lengthened(answer: Answer, attempt: Attempts, query: string): Promise<Answer> {
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
function attempts(ask: HitsOf, { aliases, pages }: QueryDictionary, sounds: Sounds): Attempts {
  const hitsOf = remember(ask)
  const strict = remember((query) => strictSearch(hitsOf, query))
  const withAliases = (query: string) => [query, ...aliasVariants(query, aliases)]
  const anyOf = async (queries: readonly string[]): Promise<Found> => {
    const found = await Promise.all(queries.map(async (query) => ({ query, hits: (await strict(query)).exact })))
    const useful = found.filter(({ hits }) => hits.length > 0)
    return { words: useful.map(({ query }) => query), hits: union(useful.map(({ hits }) => hits)) }
  }
  return {
    // a question is rarely on a page as it stands, and its words are many: the place where it asks tells first
    strict: async (query) =>
      isQuestion(query) && (await isNowhere(hitsOf, query, contentWords(query))) ? NOTHING : anyOf([query]),
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
      const wrong = query === text ? [query] : await unknownOf(hitsOf, spelt(query))
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
      const parts = await Promise.all(query.split(/\s+/).map((part) => relaxedSearch(hitsOf, part, pages)))
      // a word that the reader has set apart and that is nowhere is not dropped in silence
      if (parts.length > 1 && parts.some((hits) => hits.length === 0)) return NOTHING
      const variants = withAliases(contentWords(query) || query)
      const found = await Promise.all(variants.map((variant) => relaxedSearch(hitsOf, variant, pages)))
      return { words: tokensOf(variants), hits: union(found) }
    },
  }
}

function tokensOf(queries: readonly string[]): string[] {
  return [...new Set(queries.flatMap((query) => queryParts(query).flatMap(({ tokens }) => tokens)))]
}

/** Every hit once, the lists one after the other. */
function union(lists: readonly (readonly Hit[])[]): Hit[] {
  const hits = new Map<string, Hit>()
  for (const hit of lists.flat()) if (!hits.has(hit.id)) hits.set(hit.id, hit)
  return [...hits.values()]
}

function pairs(text: string): Simplified {
  const characters = [...text]
  return new Map(
    characters.flatMap((character, index) => (index % 2 ? [] : [[character, characters[index + 1] ?? '']])),
  )
}
