import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PackedShard, type ShardRecorder, unpack } from './packed-shard.ts'
import type { KnownShard } from './shard-contents.ts'

/** Parts of the index of earlier builds. */
export interface KnownShards {
  /** What is known of a part by its name, that of this folder first. */
  recall(name: string): Generator<KnownShard>
  remember(name: string): ShardRecorder
  /** A file beside the parts, for what else is known; as long as it is asked for it is not forgotten. */
  beside(name: string): string
  /** Forgets parts that nobody has asked for this time. */
  forgetOthers(): void
}

/**
 * Opens a folder of parts, each under its name.
 * @param indexer what makes an index, as `indexerKey` tells: a part that another one made counts as nothing
 * @param others folders that are only read
 */
export function knownShards(folder: string, indexer: string, others: readonly string[] = []): KnownShards {
  const asked = new Set<string>()
  return {
    *recall(name) {
      asked.add(name)
      for (const file of [folder, ...others].map((each) => join(each, name))) {
        const known = existsSync(file) ? unpack(readFileSync(file), indexer) : undefined
        if (known) yield known
      }
    },
    remember(name) {
      asked.add(name)
      return new PackedShard(folder, name, indexer)
    },
    beside(name) {
      asked.add(name)
      return join(folder, name)
    },
    forgetOthers() {
      if (!existsSync(folder)) return
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name), { force: true })
    },
  }
}
