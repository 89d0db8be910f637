import { aliasVariants } from './aliases.ts'
import type { QueryDictionary, SoundDictionary } from './dictionaries.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import type { Hit, Pagefind } from './pagefind.ts'
import { contentWords, relaxedSearch } from './relaxed.ts'
import { openSounds, type Sounds } from './sounds.ts'
import { strictSearch } from './strict.ts'
import { queryParts } from './tokens.ts'

/** What answered: the query as it stands, or the step that was tried when it found nothing. */
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
  simplified: Simplified
}

const PINYIN_WORDS = 3
const CORRECTIONS = 5

/** Makes the client. */
export function searchClient({ pagefind, query: dictionary, sounds: loadSounds }: SearchParts): SearchClient {
  const simplified = pairs(dictionary.simplified)
  let sounds: Promise<Sounds> | undefined
  const loadedSounds = () => {
    sounds ??= loadSounds().then(openSounds)
    return sounds
  }
  const exact = async (query: string) => (await strictSearch(pagefind, query)).exact
  const anyOf = async (queries: readonly string[]): Promise<Found> => {
    const found = await Promise.all(queries.map(async (query) => ({ query, hits: await exact(query) })))
    const useful = found.filter(({ hits }) => hits.length > 0)
    return { words: useful.map(({ query }) => query), hits: union(useful.map(({ hits }) => hits)) }
  }
  const withAliases = (query: string) => [query, ...aliasVariants(query, dictionary.aliases)]

  const steps: Record<Step, (query: string) => Promise<Found>> = {
    strict: async (query) => ({ words: [query], hits: await exact(query) }),
    alias: (query) => anyOf(aliasVariants(query, dictionary.aliases)),
    scattered: async (query) => ({ words: tokensOf([query]), hits: (await strictSearch(pagefind, query)).scattered }),
    pinyin: async (query) => {
      if (!/^[a-zü' ]+$/.test(query)) return NOTHING
      const words = (await loadedSounds()).wordsFor(query).slice(0, PINYIN_WORDS)
      return anyOf(words.flatMap(withAliases))
    },
    homophone: async (query) => {
      if (!/\p{Script=Han}{2}/u.test(query)) return NOTHING
      for (const correction of (await loadedSounds()).corrections(query).slice(0, CORRECTIONS)) {
        const hits = await exact(correction)
        if (hits.length > 0) return { words: [correction], hits }
      }
      return NOTHING
    },
    'content-words': async (query) => {
      const content = contentWords(query)
      return content === query || content === '' ? NOTHING : anyOf(withAliases(content))
    },
    relaxed: async (query) => {
      const content = contentWords(query) || query
      const variants = withAliases(content)
      const found = await Promise.all(variants.map((variant) => relaxedSearch(pagefind, variant)))
      return { words: tokensOf(variants), hits: union(found) }
    },
  }

  return {
    simplified,
    async search(text) {
      const query = fold(stripInvisible(text), simplified).trim()
      for (const step of Object.keys(steps) as Step[]) {
        const found = await steps[step](query)
        if (found.hits.length > 0) return { step, ...found }
      }
      return { step: 'strict', words: [query], hits: [] }
    },
  }
}

type Found = Omit<Answer, 'step'>

const NOTHING: Found = { words: [], hits: [] }

function tokensOf(queries: readonly string[]): string[] {
  return queries.flatMap((query) => queryParts(query).flatMap(({ tokens }) => tokens))
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
