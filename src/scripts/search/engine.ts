import { href } from '../../components/href.ts'
import { type Answer, type SearchClient, searchClient } from '../../search/client.ts'
import type { QueryDictionary, SoundDictionary } from '../../search/dictionaries.ts'
import { type Chosen, type Counts, type Facets, readFacets } from '../../search/facets.ts'
import { type Hit, type Pagefind, startPagefind } from '../../search/pagefind.ts'
import { type Result, resultOf } from '../../search/result.ts'

/** What the page shows for a query. */
export interface Found extends Omit<Answer, 'hits'> {
  total: number
  counts: Counts
  results(from: number, to: number): Promise<Result[]>
  /** the words put otherwise, where they were found as they stand */
  alternatives(): Promise<string[]>
}

interface Engine {
  client: SearchClient
  facets(): Promise<Facets>
}

let engine: Promise<Engine> | undefined

/** Searches the index of the site; the first call loads it, and a call after a failed one tries again. */
export async function search(words: string): Promise<Answer & { results: Found['results'] }> {
  const { client } = await openEngine()
  const answer = await client.search(words)
  return { ...answer, results: resultLoader(client, answer.hits, answer.words) }
}

/** The records that a query finds and that have a chosen value of each facet; without words all, the newest first. */
export async function find(words: string, chosen: Chosen, newestFirst: boolean): Promise<Found> {
  const { client, facets: load } = await openEngine()
  const facets = await load()
  const answer = words ? await client.search(words) : EVERYTHING
  const isAsked = words !== '' && answer.step === 'strict'
  const hits = words ? answer.hits : facets.all
  const narrowed = facets.narrow(hits, chosen)
  return {
    ...answer,
    total: narrowed.length,
    counts: facets.count(hits, chosen),
    alternatives: async () => (isAsked ? client.alternatives(words) : []),
    results: resultLoader(client, newestFirst ? facets.newestFirst(narrowed) : narrowed, answer.words),
  }
}

const EVERYTHING: Answer = { step: 'strict', words: [], hits: [] }

function resultLoader(client: SearchClient, hits: readonly Hit[], words: readonly string[]): Found['results'] {
  return async (from, to) => {
    const pages = await Promise.all(hits.slice(from, to).map((hit) => hit.data()))
    return pages.map((page) => resultOf(page, words, client.simplified))
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
  const [module, query] = await Promise.all([import(/* @vite-ignore */ address), json<QueryDictionary>('query.json')])
  const pagefind = await startPagefind(module as Pagefind, document.documentElement)
  const client = searchClient({ pagefind, query, sounds: () => json<SoundDictionary>('sounds.json') })
  let facets: Promise<Facets> | undefined
  return {
    client,
    facets() {
      facets ??= readFacets(pagefind)
      return facets
    },
  }
}

async function json<T>(name: string): Promise<T> {
  const response = await fetch(href(`/pagefind/${name}`))
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response.json() as Promise<T>
}
