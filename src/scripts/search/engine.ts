import { href } from '../../components/href.ts'
import { type Answer, type SearchClient, searchClient } from '../../search/client.ts'
import { allPages, type Chosen, type Counts, newestFirst, readFacets } from '../../search/facets.ts'
import { type Hit, IndexParts } from '../../search/index-part.ts'
import type { Pagefind } from '../../search/pagefind.ts'
import type { QueryFile } from '../../search/query-file.ts'
import { type Result, resultOf } from '../../search/result.ts'
import { type CharacterSounds, NO_WORDS, type SpokenWords } from '../../search/spoken.ts'

/** What the page shows for a query. */
export interface Found extends Omit<Answer, 'hits'> {
  /** all results, and of them those that a later step has added */
  total: number
  added: number
  counts: Counts
  results(from: number, to: number): Promise<Result[]>
  /** the words put otherwise, where they were found as they stand */
  alternatives(): Promise<string[]>
}

interface Engine {
  client: SearchClient
  index: IndexParts
}

let engine: Promise<Engine> | undefined

/** Searches the index of the site; the first call loads it, and a call after a failed one tries again. */
export async function search(words: string): Promise<Answer & { results: Found['results'] }> {
  const { client } = await openEngine()
  const answer = await client.search(words)
  return { ...answer, results: resultLoader(client, allHits(answer), answer) }
}

/** What was found, and behind it what was added to a short answer. */
function allHits({ hits, more }: Answer): Hit[] {
  return [...hits, ...(more?.hits ?? [])]
}

/** The records that a query finds and that have a chosen value of each facet; without words all, the newest first. */
export async function find(words: string, chosen: Chosen, byDate: boolean): Promise<Found> {
  const { client, index } = await openEngine()
  const parts = await index.openAll()
  const [answer, facets] = await Promise.all([words ? client.search(words) : EVERYTHING, readFacets(parts)])
  const isAsked = words !== '' && answer.step === 'strict'
  const hits = words ? allHits(answer) : await allPages(parts)
  const narrowed = facets.narrow(hits, chosen)
  return {
    ...answer,
    total: narrowed.length,
    added: facets.narrow(answer.more?.hits ?? [], chosen).length,
    counts: facets.count(hits, chosen),
    alternatives: async () => (isAsked ? client.alternatives(words) : []),
    results: resultLoader(client, byDate || !words ? await newestFirst(narrowed, parts) : narrowed, answer),
  }
}

const EVERYTHING: Answer = { step: 'strict', words: [], hits: [] }

/** Each result is marked with the words that it was found by. */
function resultLoader(client: SearchClient, hits: readonly Hit[], { words, more }: Answer): Found['results'] {
  const added = new Set(more?.hits.map(({ id }) => id))
  return async (from, to) => {
    const shown = hits.slice(from, to)
    const pages = await Promise.all(shown.map((hit) => hit.data()))
    return pages.map((page, index) => {
      const isAdded = added.has(shown[index]?.id ?? '')
      return resultOf(page, isAdded ? (more?.words ?? []) : words, client.simplified)
    })
  }
}

function openEngine(): Promise<Engine> {
  engine ??= load().catch((error: unknown) => {
    engine = undefined
    throw error
  })
  return engine
}

async function load(): Promise<Engine> {
  const address = href('/pagefind/pagefind.js')
  const [module, query] = await Promise.all([import(/* @vite-ignore */ address), json<QueryFile>('query.json')])
  const place = { pagefind: module as Pagefind, page: document.documentElement, folder: href('/pagefind/'), json }
  const index = new IndexParts(query.parts, place)
  const sounds = {
    characters: () => json<CharacterSounds>('sounds.json'),
    words: (letter: string) => (query.letters.includes(letter) ? json<SpokenWords>(`sounds/${letter}.json`) : NO_WORDS),
  }
  return { client: searchClient({ index, query, sounds }), index }
}

async function json<T>(name: string): Promise<T> {
  const response = await fetch(href(`/pagefind/${name}`))
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response.json() as Promise<T>
}
