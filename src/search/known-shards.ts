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

/** Opens a folder of parts, each under the digest of what it is made of. */
export function knownShards(folder: string): KnownShards {
  const asked = new Set<string>()
  const fileOf = (key: string) => {
    asked.add(key)
    return join(folder, key)
  }
  return {
    recall(key) {
      const file = fileOf(key)
      return existsSync(file) ? unpack(readFileSync(file)) : undefined
    },
    remember(key, index) {
      const file = fileOf(key)
      mkdirSync(dirname(file), { recursive: true })
      // another build may be reading: it sees all of it or nothing
      writeFileSync(`${file}.${process.pid}`, pack(index))
      renameSync(`${file}.${process.pid}`, file)
    },
    forgetOthers() {
      if (!existsSync(folder)) return
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name), { force: true })
    },
  }
}

/** The files one after the other, behind a head that says where each ends. They are packed already. */
function pack({ files, ids }: ShardIndex): Uint8Array {
  const sizes = files.map(({ path, content }) => [path, content.length])
  const head = Buffer.from(JSON.stringify({ sizes, ids: [...ids] }))
  const length = Buffer.alloc(HEAD_LENGTH)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, ...files.map(({ content }) => content)])
}

/** Bytes of the number that tells how long the head is. */
const HEAD_LENGTH = 4

function unpack(bytes: Buffer): ShardIndex {
  let at = HEAD_LENGTH + bytes.readUInt32BE(0)
  const { sizes, ids } = JSON.parse(bytes.toString('utf8', HEAD_LENGTH, at)) as Head
  const files = sizes.map(([path, size]) => {
    at += size
    return { path, content: bytes.subarray(at - size, at) }
  })
  return { files, ids: new Map(ids) }
}

interface Head {
  sizes: [path: string, size: number][]
  ids: [url: string, id: string][]
}
