import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Files that are read as a browser would fetch them. */
export interface FileNetwork {
  load(path: string): Buffer<ArrayBuffer>
  /** how many bytes a server with compression has sent so far; a file that was sent once is in the browser's cache */
  bytes(): number
  /** how many files that are */
  requests(): number
}

const PACKED = /\.pf_\w+$|\.pagefind$/

/** Lets Pagefind's script, which fetches, read files. */
export function openFileNetwork(): FileNetwork {
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
  return { load, bytes: () => [...sent.values()].reduce((sum, size) => sum + size, 0), requests: () => sent.size }
}
