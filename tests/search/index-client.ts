import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SearchView } from '../../src/publish/views/search.ts'
import { type SearchClient, searchClient } from '../../src/search/client.ts'
import type { QueryFile } from '../../src/search/dictionaries.ts'
import { type Facets, readFacets } from '../../src/search/facets.ts'
import { type Pagefind, startPagefind } from '../../src/search/pagefind.ts'
import { type IndexOptions, writeSearchIndex } from '../../src/search/search-index.ts'
import { NO_WORDS } from '../../src/search/spoken.ts'
import { type FileNetwork, openFileNetwork } from './file-network.ts'

/** An index on disk. */
export interface IndexFolder {
  path: string
  remove(): void
}

/** Builds the index of a portal as the site's build does, in a folder of its own. */
export async function buildIndex(search: SearchView, options: IndexOptions = {}): Promise<IndexFolder> {
  const path = mkdtempSync(join(tmpdir(), 'last-mile-search-'))
  await writeSearchIndex(search, path, options)
  return { path, remove: () => rmSync(path, { recursive: true }) }
}

/** Something that answers queries over an index on disk. */
export interface Answering extends Pick<SearchClient, 'search'> {
  pagefind: Pagefind
  /** the address of every page by its id */
  addresses(): Promise<ReadonlyMap<string, string>>
  /** loads what narrows the results */
  facets(): Promise<unknown>
  /** how many bytes a server with compression has sent so far */
  bytes(): number
}

/** The browser's client over an index on disk. */
export interface IndexClient extends Answering, SearchClient {
  facets(): Promise<Facets>
}

/** Opens an index with the code of the browser, in this process, with nothing loaded yet. */
export async function openIndex({ path }: IndexFolder): Promise<IndexClient> {
  const network = openFileNetwork()
  const json = (name: string) => JSON.parse(network.load(join(path, name)).toString())
  const query = json('query.json') as QueryFile
  const folder = `${pathToFileURL(path)}/`
  const pagefind = await startPagefind(await importPagefind(path, network), { lang: 'zh-CN' }, folder, query.shards)
  const sounds = {
    characters: async () => json('sounds.json'),
    words: async (letter: string) => (query.letters.includes(letter) ? json(`sounds/${letter}.json`) : NO_WORDS),
  }
  const client = searchClient({ pagefind, query, sounds })
  return {
    ...client,
    pagefind,
    facets: () => readFacets(pagefind, json('facets.json')),
    addresses: () => addressesOf(pagefind),
    bytes: network.bytes,
  }
}

let imported = 0

/** Pagefind's script of an index; it keeps its state in its module, so that each client needs a module of its own. */
export async function importPagefind(path: string, network: FileNetwork): Promise<Pagefind> {
  const script = pathToFileURL(join(path, 'pagefind.js'))
  network.load(script.pathname)
  return import(`${script}?${imported++}`)
}

/** The address of every page of an index by its id. */
export async function addressesOf(pagefind: Pagefind): Promise<Map<string, string>> {
  const { results } = await pagefind.search(null)
  return new Map(await Promise.all(results.map(async (hit) => [hit.id, (await hit.data()).raw_url] as const)))
}
