import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SearchView } from '../../src/publish/views/search.ts'
import { type Answer, type SearchClient, searchClient } from '../../src/search/client.ts'
import { allPages, type Facets, readFacets } from '../../src/search/facets.ts'
import { IndexParts } from '../../src/search/index-part.ts'
import type { PagefindScript } from '../../src/search/pagefind.ts'
import type { QueryFile } from '../../src/search/query-file.ts'
import { writeQueryProgram } from '../../src/search/query-program.ts'
import { openRoutes, type PartsOf } from '../../src/search/routes.ts'
import { type IndexOptions, writeSearchIndex, writesTo } from '../../src/search/search-index.ts'
import { NO_WORDS } from '../../src/search/spoken.ts'
import { unpack } from '../../src/search/unpack.ts'
import { type FileNetwork, openFileNetwork } from './file-network.ts'

/** An index on disk. */
export interface IndexFolder {
  path: string
  remove(): void
}

/** Builds the index of a portal as the site's build does, in a folder of its own. */
export async function buildIndex(search: SearchView, options: IndexOptions = {}): Promise<IndexFolder> {
  const path = mkdtempSync(join(tmpdir(), 'last-mile-search-'))
  await writeQueryProgram(path)
  writeSearchIndex(search, writesTo(path), options)
  return { path, remove: () => rmSync(path, { recursive: true }) }
}

/** A page that was found, whatever found it. */
export interface FoundHit {
  id: string
  data(): Promise<{ url: string }>
}

/** Something that answers queries over an index on disk. */
export interface Answering {
  search(query: string): Promise<Pick<Answer, 'step' | 'words'> & { hits: FoundHit[]; more?: { hits: FoundHit[] } }>
  /** the address of every page by its id */
  addresses(): Promise<ReadonlyMap<string, string>>
  /** loads what narrows the results */
  facets(): Promise<unknown>
  /** how many bytes a server with compression has sent so far */
  bytes(): number
}

/** The browser's client over an index on disk. */
export interface IndexClient extends Omit<Answering, 'search'>, SearchClient {
  index: IndexParts
  query: QueryFile
  routes: PartsOf | undefined
  facets(): Promise<Facets>
  /** how many files that are */
  requests(): number
}

/** Opens an index with the code of the browser, in this process, with nothing loaded yet. */
export async function openIndex({ path }: IndexFolder): Promise<IndexClient> {
  const network = openFileNetwork()
  const json = (name: string) => JSON.parse(network.load(join(path, name)).toString())
  const query = json('query.json') as QueryFile
  const script = (await importPagefind(path, network)) as PagefindScript
  const packed = (name: string) => unpack(network.load(join(path, name.replace(/\?.*/, ''))))
  const index = new IndexParts(query.parts, { script, json: async (name) => json(name), packed })
  const sounds = {
    characters: async () => json('sounds.json'),
    words: async (letter: string) => (query.letters.includes(letter) ? json(`sounds/${letter}.json`) : NO_WORDS),
  }
  const routes = query.large && openRoutes(query.large.routes, async (name) => json(name))
  const client = searchClient({ index, query, routes, sounds })
  return {
    ...client,
    index,
    query,
    routes,
    facets: async () => readFacets(index.openAll()),
    addresses: async () => addressesOf(allPages(index.openAll())),
    bytes: network.bytes,
    requests: network.requests,
  }
}

let imported = 0

/** Pagefind's script of an index; it keeps its state in its module, so that each client needs a module of its own. */
export async function importPagefind(path: string, network: FileNetwork): Promise<unknown> {
  const script = pathToFileURL(join(path, 'pagefind.js'))
  network.load(script.pathname)
  return import(`${script}?${imported++}`)
}

/** The address of each page by its id. */
export async function addressesOf(pages: readonly FoundHit[]): Promise<Map<string, string>> {
  return new Map(await Promise.all(pages.map(async (hit) => [hit.id, (await hit.data()).url] as const)))
}
