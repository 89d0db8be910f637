import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ShardIndex } from './shard-index.ts'

/** Parts of the index of earlier builds. */
export interface KnownShards {
  /** @param key what the part is made of, as `shardKey` tells */
  recall(key: string): ShardIndex | undefined
  remember(key: string, index: ShardIndex): void
  /** forgets parts that nobody has asked for this time */
  forgetOthers(): void
}

/**
 * Opens a folder of parts, each under the digest of what it is made of.
 * @param others folders that are only read
 */
export function knownShards(folder: string, others: readonly string[] = []): KnownShards {
  const asked = new Set<string>()
  const fileOf = (key: string) => {
    asked.add(key)
    return join(folder, key)
  }
  return {
    recall(key) {
      const files = [fileOf(key), ...others.map((other) => join(other, key))].filter((file) => existsSync(file))
      for (const file of files) {
        const index = unpack(readFileSync(file))
        if (index) return index
      }
      return undefined
    },
    remember(key, index) {
      const file = fileOf(key)
      const beside = `${file}.${process.pid}`
      try {
        mkdirSync(dirname(file), { recursive: true })
        // another build may be reading: it sees all of it or nothing
        writeFileSync(beside, pack(index))
        renameSync(beside, file)
      } catch {
        // a full or read-only disk makes the next build slower, not wrong
        rmSync(beside, { force: true })
      }
    },
    forgetOthers() {
      if (!existsSync(folder)) return
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name), { force: true })
    },
  }
}

/** A digest of the rest, how long the head is, the head, which says where each file ends, and the files, packed as they are. */
function pack({ files, ids }: ShardIndex): Uint8Array {
  const sizes = files.map(({ path, content }) => [path, content.length])
  const head = Buffer.from(JSON.stringify({ sizes, ids: [...ids] }))
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(head.length)
  const rest = Buffer.concat([length, head, ...files.map(({ content }) => content)])
  return Buffer.concat([digest(rest), rest])
}

/** What `pack` gave; nothing where it was damaged since. */
function unpack(bytes: Buffer): ShardIndex | undefined {
  const rest = bytes.subarray(DIGEST)
  if (!digest(rest).equals(bytes.subarray(0, DIGEST))) return undefined
  let at = LENGTH + rest.readUInt32BE(0)
  const { sizes, ids } = JSON.parse(rest.toString('utf8', LENGTH, at)) as Head
  const files = sizes.map(([path, size]) => {
    at += size
    return { path, content: rest.subarray(at - size, at) }
  })
  return { files, ids: new Map(ids) }
}

/** Bytes of the number that tells how long the head is, and of the digest. */
const [LENGTH, DIGEST] = [4, 20]

const digest = (bytes: Uint8Array) => hash('sha1', bytes, 'buffer')

interface Head {
  sizes: [path: string, size: number][]
  ids: [url: string, id: string][]
}
