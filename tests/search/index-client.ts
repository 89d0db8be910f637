import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { SearchView } from '../../src/publish/views.ts'
import { type SearchClient, searchClient } from '../../src/search/client.ts'
import { type Pagefind, startPagefind } from '../../src/search/pagefind.ts'
import { writeSearchIndex } from '../../src/search/search-index.ts'

/** An index on disk. */
export interface IndexFolder {
  path: string
  remove(): void
}

/** Builds the index of a portal as the site's build does, in a folder of its own. */
export async function buildIndex(search: SearchView): Promise<IndexFolder> {
  const path = mkdtempSync(join(tmpdir(), 'last-mile-search-'))
  await writeSearchIndex(search, path)
  return { path, remove: () => rmSync(path, { recursive: true }) }
}

/** The browser's client over an index on disk, with nothing loaded yet. */
export interface IndexClient extends SearchClient {
  pagefind: Pagefind
  /** the address of every page by its id */
  addresses(): Promise<ReadonlyMap<string, string>>
  /** how many bytes a server with compression has sent so far */
  bytes(): number
}

let opened = 0

/** Opens an index with the code of the browser, in this process. */
export async function openIndex({ path }: IndexFolder): Promise<IndexClient> {
  const network = readFilesAsNetwork()
  const json = (name: string) => JSON.parse(network.load(join(path, name)).toString())
  const script = pathToFileURL(join(path, 'pagefind.js'))
  network.load(script.pathname)
  // Pagefind keeps its state in its module, so that each client needs a module of its own
  const pagefind: Pagefind = await import(`${script}?${opened++}`)
  await startPagefind(pagefind, { lang: 'zh-CN' })
  const client = searchClient({ pagefind, query: json('query.json'), sounds: async () => json('sounds.json') })
  return { ...client, pagefind, addresses: () => addressesOf(pagefind), bytes: network.bytes }
}

async function addressesOf(pagefind: Pagefind): Promise<Map<string, string>> {
  const { results } = await pagefind.search(null)
  return new Map(await Promise.all(results.map(async (hit) => [hit.id, (await hit.data()).raw_url] as const)))
}

const PACKED = /\.pf_\w+$|\.pagefind$/

/** Lets Pagefind's script, which fetches, read files; counts each file once, as a browser's cache does. */
function readFilesAsNetwork() {
  const sent = new Map<string, number>()
  const load = (path: string): Buffer<ArrayBuffer> => {
    const content = readFileSync(path)
    if (!sent.has(path)) sent.set(path, PACKED.test(path) ? content.length : gzipSync(content).length)
    return content
  }
  const online = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input))
    return url.protocol === 'file:' ? new Response(load(url.pathname)) : online(input, init)
  }
  return { load, bytes: () => [...sent.values()].reduce((sum, size) => sum + size, 0) }
}
