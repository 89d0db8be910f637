import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { SearchView } from '../../src/publish/views.ts'
import { type SearchClient, searchClient } from '../../src/search/client.ts'
import { type Pagefind, startPagefind } from '../../src/search/pagefind.ts'
import { writeSearchIndex } from '../../src/search/search-index.ts'

/** The browser's client over an index on disk. */
export interface IndexClient {
  client: SearchClient
  pagefind: Pagefind
  /** how many bytes a server with compression has sent so far */
  bytes(): number
  remove(): void
}

/** Builds the index of a portal and opens it with the code of the browser, in this process. */
export async function buildIndexClient(search: SearchView): Promise<IndexClient> {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-search-'))
  await writeSearchIndex(search, folder)
  return { ...(await openIndexClient(folder)), remove: () => rmSync(folder, { recursive: true }) }
}

async function openIndexClient(folder: string): Promise<Omit<IndexClient, 'remove'>> {
  const network = readFilesAsNetwork()
  const json = (name: string) => JSON.parse(network.load(join(folder, name)).toString())
  const script = join(folder, 'pagefind.js')
  network.load(script)
  const pagefind = await startPagefind(await import(pathToFileURL(script).href), { lang: 'zh-CN' })
  const client = searchClient({ pagefind, query: json('query.json'), sounds: async () => json('sounds.json') })
  return { client, pagefind, bytes: network.bytes }
}

const PACKED = /\.pf_\w+$|\.pagefind$/

/** Lets Pagefind's own script, which fetches, read files; counts each file once, as a browser's cache does. */
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
