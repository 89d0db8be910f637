import { aliasVariants } from './aliases.ts'
import type { QueryDictionary, SoundDictionary } from './dictionaries.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import type { Hit, Pagefind } from './pagefind.ts'
import { contentWords, relaxedSearch } from './relaxed.ts'
import { remember } from './remember.ts'
import { openSounds, type Sounds } from './sounds.ts'
import { strictSearch } from './strict.ts'
import { queryParts } from './tokens.ts'

/** What answered: the query as it stands, or the step that was tried when it found nothing; in the order of trying. */
export type Step = 'strict' | 'alias' | 'scattered' | 'pinyin' | 'homophone' | 'content-words' | 'relaxed'

export interface Answer {
  step: Step
  /** what the pages were found by; where that is not the query in one piece, it is single tokens */
  words: string[]
  hits: Hit[]
}

/** Where the client gets its parts from: the network in a browser, files in a test. */
export interface SearchParts {
  pagefind: Pagefind
  query: QueryDictionary
  /** called once, when a query has found nothing */
  sounds(): Promise<SoundDictionary>
}

export interface SearchClient {
  search(query: string): Promise<Answer>
  /** the query in other words of the same meaning that find something */
  alternatives(query: string): Promise<string[]>
  simplified: Simplified
}

/** Makes the client. */
export function searchClient({ pagefind, query: dictionary, sounds: loadSounds }: SearchParts): SearchClient {
  const simplified = pairs(dictionary.simplified)
  let loading: Promise<Sounds> | undefined
  const sounds = () => {
    loading ??= loadSounds().then(openSounds)
    return loading
  }
  const foldedQuery = (text: string) => fold(stripInvisible(text), simplified).trim()
  const steps = () => attempts(pagefind, dictionary.aliases, sounds)
  return {
    simplified,
    async search(text) {
      const query = foldedQuery(text)
      for (const [step, attempt] of Object.entries(steps())) {
        const found = await attempt(query)
        if (found.hits.length > 0) return { step: step as Step, ...found }
      }
      return { step: 'strict', words: [query], hits: [] }
    },
    alternatives: async (text) => (await steps().alias(foldedQuery(text))).words,
  }
}

type Found = Pick<Answer, 'words' | 'hits'>

const NOTHING: Found = { words: [], hits: [] }
const PINYIN_WORDS = 3
const CORRECTIONS = 5

/** The steps of one search, each tried when those before it have found nothing. */
function attempts(
  pagefind: Pagefind,
  aliases: QueryDictionary['aliases'],
  sounds: () => Promise<Sounds>,
): Record<Step, (query: string) => Promise<Found>> {
  const hitsOf = remember(async (words) => (await pagefind.search(words)).results)
  const strict = remember((query) => strictSearch(hitsOf, query))
  const withAliases = (query: string) => [query, ...aliasVariants(query, aliases)]
  const anyOf = async (queries: readonly string[]): Promise<Found> => {
    const found = await Promise.all(queries.map(async (query) => ({ query, hits: (await strict(query)).exact })))
    const useful = found.filter(({ hits }) => hits.length > 0)
    return { words: useful.map(({ query }) => query), hits: union(useful.map(({ hits }) => hits)) }
  }
  return {
    strict: (query) => anyOf([query]),
    alias: (query) => anyOf(aliasVariants(query, aliases)),
    scattered: async (query) => ({ words: tokensOf([query]), hits: (await strict(query)).scattered }),
    pinyin: async (query) => {
      if (!/^[a-zü' ]+$/.test(query)) return NOTHING
      return anyOf((await sounds()).wordsFor(query).slice(0, PINYIN_WORDS).flatMap(withAliases))
    },
    homophone: async (query) => {
      if (!/\p{Script=Han}{2}/u.test(query)) return NOTHING
      for (const correction of (await sounds()).corrections(query).slice(0, CORRECTIONS)) {
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
      const found = await Promise.all(variants.map((variant) => relaxedSearch(hitsOf, variant)))
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
