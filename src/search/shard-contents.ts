import type { ShardFile } from './shard-files.ts'

/** A page of a part of the index. */
export interface ShardPage {
  /** what it was made of, as `keyed` tells */
  key: string
  /** that of its fragment */
  name: string
  tokens: number
}

/** What an index is known by beside its files. */
export interface ShardContents {
  /** in order */
  pages: readonly ShardPage[]
  /** in order */
  words: readonly string[]
  /** the path of the list of its files */
  list: string
}

/** A part of the index as an earlier build made it. */
export interface KnownShard extends ShardContents {
  /** as they were made: those of the pages first */
  files: readonly ShardFile[]
}
