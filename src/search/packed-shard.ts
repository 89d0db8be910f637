import { createHash, hash } from 'node:crypto'
import { appendFileSync, closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownShard, ShardContents, ShardPage } from './shard-contents.ts'
import type { ShardFile } from './shard-files.ts'

/** Remembers a part of the index while it is made. */
export interface ShardRecorder {
  add(file: ShardFile): void
  /** All files have been added. */
  finish(contents: ShardContents): void
}

/** What the file of a part ends with: what the rest of it is. */
interface Tail {
  indexer: string
  pages: readonly ShardPage[]
  /** words are of letters and digits only: a gap stands between */
  words: string
  list: string
  files: [path: string, digest: string, size: number][]
}

/** Bytes of the number that tells how long the tail is, and of the digest of all before it. */
const [LENGTH, DIGEST] = [4, 20]

/** So many bytes are written at once. */
const WRITTEN_AT_ONCE = 1 << 20

/**
 * Writes the file of a part: its files one behind the other, the tail, how long that is, and a digest of it all. It is
 * written as it comes, beside the old one, so that another build that is reading sees all of it or nothing.
 */
export class PackedShard implements ShardRecorder {
  private readonly path: string
  private readonly beside: string
  private readonly indexer: string
  private readonly files: Tail['files'] = []
  private readonly digest = createHash('sha1')
  private waiting: Uint8Array[] = []
  private size = 0
  /** none where the disk is full or read-only: that makes the next build slower, not wrong */
  private handle: number | undefined

  constructor(folder: string, name: string, indexer: string) {
    this.path = join(folder, name)
    this.beside = `${this.path}.${process.pid}`
    this.indexer = indexer
    this.handle = openedIn(folder, this.beside)
  }

  add({ path, digest, content }: ShardFile): void {
    this.files.push([path, digest, content.length])
    this.waiting.push(content)
    this.size += content.length
    if (this.size >= WRITTEN_AT_ONCE) this.write()
  }

  finish({ pages, words, list }: ShardContents): void {
    const content: Tail = { indexer: this.indexer, pages, words: words.join(' '), list, files: this.files }
    const tail = Buffer.from(JSON.stringify(content))
    const length = Buffer.alloc(LENGTH)
    length.writeUInt32BE(tail.length)
    this.waiting.push(tail, length)
    this.write()
    this.attempt((handle) => {
      appendFileSync(handle, this.digest.digest())
      closeSync(handle)
      renameSync(this.beside, this.path)
    })
  }

  private write(): void {
    const bytes = Buffer.concat(this.waiting)
    this.waiting = []
    this.size = 0
    this.digest.update(bytes)
    this.attempt((handle) => appendFileSync(handle, bytes))
  }

  private attempt(work: (handle: number) => void): void {
    try {
      if (this.handle !== undefined) work(this.handle)
    } catch {
      this.handle = undefined
      rmSync(this.beside, { force: true })
    }
  }
}

/** A new file; none where it cannot be. */
function openedIn(folder: string, file: string): number | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    return openSync(file, 'w')
  } catch {
    return undefined
  }
}

/** What was packed; nothing where it was damaged since or another indexer made it. */
export function unpack(bytes: Buffer, indexer: string): KnownShard | undefined {
  const rest = bytes.subarray(0, -DIGEST)
  if (rest.length < LENGTH || !hash('sha1', rest, 'buffer').equals(bytes.subarray(-DIGEST))) return undefined
  const end = rest.length - LENGTH
  const tail = JSON.parse(rest.toString('utf8', end - rest.readUInt32BE(end), end)) as Tail
  if (tail.indexer !== indexer) return undefined
  let at = 0
  const files = tail.files.map(([path, digest, size]) => {
    at += size
    return { path, digest, content: rest.subarray(at - size, at) }
  })
  return { pages: tail.pages, words: tail.words.split(' '), list: tail.list, files }
}
