import type { KnownShards } from './known-shards.ts'
import type { KnownShard, ShardContents } from './shard-contents.ts'
import type { ShardFile } from './shard-files.ts'
import { indexShard } from './shard-index.ts'
import { type KeyedRecord, keyed } from './shard-key.ts'
import type { Shard } from './shards.ts'
import type { Tokenizer } from './tokenizer.ts'

/** What makes parts of the index. */
export interface Indexer {
  tokenizer: Tokenizer
  known: KnownShards | undefined
}

/**
 * Makes a part of the index: takes it as it is known, or makes it from what is known of it. Gives its pages, in the
 * order of the records, and its words.
 * @param write takes its files
 */
export function makeShard(
  { name, records }: Shard,
  { tokenizer, known }: Indexer,
  write: (file: ShardFile) => void,
): ShardContents {
  const own = records.map(keyed)
  let before: KnownShard | undefined
  for (const shard of known?.recall(name) ?? []) {
    before ??= shard
    if (!isOf(own, shard)) continue
    for (const file of shard.files) write(file)
    return shard
  }
  const recorder = known?.remember(name)
  const both = (file: ShardFile) => {
    write(file)
    recorder?.add(file)
  }
  const contents = indexShard(own, tokenizer, both, before)
  recorder?.finish(contents)
  return contents
}

function isOf(records: readonly KeyedRecord[], { pages }: KnownShard): boolean {
  return records.length === pages.length && records.every(({ key }, at) => key === pages[at]?.key)
}
