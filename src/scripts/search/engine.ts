import { href } from '../../href.ts'
import { type Answer, type SearchClient, searchClient } from '../../search/client.ts'
import { type Chosen, type Counts, readFacets, newestFirst as sortedByDate } from '../../search/facets.ts'
import { type Hit, IndexParts } from '../../search/index-part.ts'
import type { PagefindScript } from '../../search/pagefind.ts'
import type { QueryFile } from '../../search/query-file.ts'
import { type Result, resultOf } from '../../search/result.ts'
import { openRoutes, type RouteFile } from '../../search/routes.ts'
import { type CharacterSounds, NO_WORDS, type SpokenWords } from '../../search/spoken.ts'
import { unpack } from '../../search/unpack.ts'
import type { Query } from './query.ts'

/** What the page shows for a query. */
export interface Found extends Omit<Answer, 'hits'> {
  /** all results, and of them those that a later step has added */
  total: number
  added: number
  counts: Counts
  /** those that are shown at first */
  first: readonly Result[]
  results(from: number, to: number): Promise<Result[]>
  /** the words put otherwise, where they were found as they stand */
  alternatives(): Promise<string[]>
}

interface Engine {
  client: SearchClient
  index: IndexParts
}

let engine: Promise<Engine> | undefined

/** Has the index opened anew by the next search: what was found is known from before, however long a page is open. */
export function forgetIndex(): void {
  engine = undefined
}

/** Searches the index of the site, and loads the first results; the first call loads the index. */
export function search(words: string, shown: number): Promise<Answer & Pick<Found, 'first'>> {
  return withEngine(async ({ client }) => {
    const answer = await client.search(words)
    return { ...answer, first: await resultLoader(client, allHits(answer), answer)(0, shown) }
  })
}

/** What was found, and behind it what was added to a short answer. */
function allHits({ hits, more }: Answer): Hit[] {
  return [...hits, ...(more?.hits ?? [])]
}

/** What is asked for, as in the page's address. */
export interface Asked extends Omit<Query, 'chosen'> {
  /** by the names of the facets in the index */
  chosen: Chosen
}

/**
 * The records that a query finds and that have a chosen value of each facet; without words all, the newest first.
 * @param shown how many are shown at first
 */
export function find({ words, chosen, newestFirst, everywhere }: Asked, shown: number): Promise<Found> {
  const byDate = newestFirst || !words
  return withEngine(async ({ client, index }) => {
    const choice = { chosen, byDate, everywhere }
    const answer = words ? await client.search(words, choice) : await client.browse(choice)
    const parts = index.open(answer.opened)
    const facets = await readFacets(parts)
    const hits = allHits(answer)
    const narrowed = facets.narrow(hits, chosen)
    const isAsked = words !== '' && answer.step === 'strict'
    const results = resultLoader(client, byDate ? await sortedByDate(narrowed, parts) : narrowed, answer)
    return {
      ...answer,
      total: narrowed.length,
      added: facets.narrow(answer.more?.hits ?? [], chosen).length,
      counts: facets.count(hits, chosen),
      alternatives: async () => (isAsked ? client.alternatives(words, choice) : []),
      first: await results(0, shown),
      results,
    }
  })
}

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

/** Works with the index of the site. Where that fails, it may have changed since it was opened: it is opened once more. */
async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const wasOpen = engine !== undefined
  engine ??= load()
  const used = engine
  try {
    return await work(await used)
  } catch (error) {
    // another call may have opened it once more already
    if (engine === used) engine = undefined
    if (!wasOpen) throw error
    return withEngine(work)
  }
}

async function load(): Promise<Engine> {
  const address = href('/pagefind/pagefind.js')
  const [module, query] = await Promise.all([import(/* @vite-ignore */ address), json<QueryFile>('query.json')])
  const index = new IndexParts(query.parts, { script: module as PagefindScript, json, packed })
  const sounds = {
    characters: () => json<CharacterSounds>('sounds.json'),
    words: (letter: string) => (query.letters.includes(letter) ? json<SpokenWords>(`sounds/${letter}.json`) : NO_WORDS),
  }
  const routes = query.large && openRoutes(query.large.routes, (path) => json<RouteFile>(path))
  return { client: searchClient({ index, query, routes, sounds }), index }
}

async function json<T>(name: string): Promise<T> {
  return (await sent(name)).json() as Promise<T>
}

async function packed(name: string): Promise<Uint8Array> {
  return unpack(await (await sent(name)).arrayBuffer())
}

async function sent(name: string): Promise<Response> {
  const response = await fetch(href(`/pagefind/${name}`))
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response
}
