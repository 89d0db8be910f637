import { href } from '../../components/href.ts'
import { type SearchClient, type Step, searchClient } from '../../search/client.ts'
import type { QueryDictionary, SoundDictionary } from '../../search/dictionaries.ts'
import { type Hit, type Pagefind, startPagefind } from '../../search/pagefind.ts'

/** How many records have a value, by the facet's Chinese name and the value. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Chosen values by the facet's Chinese name. */
export type Chosen = ReadonlyMap<string, readonly string[]>

/** What the page shows for a query. */
export interface Found {
  hits: Hit[]
  counts: Counts
  step: Step
  /** what the records were found by */
  words: string[]
  simplified: SearchClient['simplified']
}

/** The records of each value of each facet, by their ids. */
type Pages = Map<string, Map<string, Set<string>>>

interface Engine {
  pagefind: Pagefind
  client: SearchClient
  pages: Pages
}

let engine: Promise<Engine> | undefined

async function json<T>(name: string): Promise<T> {
  const response = await fetch(href(`/pagefind/${name}`))
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response.json() as Promise<T>
}

async function load(): Promise<Engine> {
  const address = href('/pagefind/pagefind.js')
  const [module, query] = await Promise.all([import(/* @vite-ignore */ address), json<QueryDictionary>('query.json')])
  const pagefind = await startPagefind(module as Pagefind, document.documentElement)
  const client = searchClient({ pagefind, query, sounds: () => json<SoundDictionary>('sounds.json') })
  return { pagefind, client, pages: await pagesByFacet(pagefind) }
}

async function pagesByFacet(pagefind: Pagefind): Promise<Pages> {
  const pages: Pages = new Map()
  for (const [facet, values] of Object.entries(await pagefind.filters())) {
    const byValue = Object.keys(values).map(async (value) => {
      const { results } = await pagefind.search(null, { filters: { [facet]: [value] } })
      return [value, new Set(results.map(({ id }) => id))] as const
    })
    pages.set(facet, new Map(await Promise.all(byValue)))
  }
  return pages
}

/** The records that a query finds and that have a chosen value of each facet; without words all, newest first. */
export async function find(words: string, chosen: Chosen): Promise<Found> {
  engine ??= load()
  const { pagefind, client, pages } = await engine.catch((error: unknown) => {
    engine = undefined
    throw error
  })
  const answer = words ? await client.search(words) : await everything(pagefind)
  const isIn = (facet: string, { id }: Hit) =>
    chosen.get(facet)?.some((value) => pages.get(facet)?.get(value)?.has(id)) ?? true
  const facets = [...chosen.keys()]
  const within = (some: readonly string[]) => answer.hits.filter((hit) => some.every((facet) => isIn(facet, hit)))
  // A facet's counts leave its own choice out: they say what choosing another value would give.
  const counts = [...pages].map(([facet, values]) => {
    const hits = within(facets.filter((other) => other !== facet))
    return [
      facet,
      new Map([...values].map(([value, ids]) => [value, hits.filter(({ id }) => ids.has(id)).length])),
    ] as const
  })
  return { ...answer, hits: within(facets), counts: new Map(counts), simplified: client.simplified }
}

async function everything(pagefind: Pagefind): Promise<{ step: Step; words: string[]; hits: Hit[] }> {
  const { results } = await pagefind.search(null, { sort: { date: 'desc' } })
  return { step: 'strict', words: [], hits: results }
}
