import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BuildPart, searchTest } from '../build-part.ts'
import type { SearchView } from '../publish/views.ts'
import { makeDictionaries, type QueryFile } from './dictionaries.ts'
import { makeFacetTable } from './facet-table.ts'
import { type KnownShards, knownShards } from './known-shards.ts'
import type { PageDocument } from './page-document.ts'
import { queryProgram, VERSION } from './pagefind-files.ts'
import { indexShard, type ShardIndex, shardDocuments } from './shard-index.ts'
import { shardKey } from './shard-key.ts'
import { type Shard, shardsOf } from './shards.ts'
import { Tokenizer } from './tokenizer.ts'

/** How an index is written. */
export interface IndexOptions {
  /** a folder for parts that have not changed since an earlier build; it may be deleted at any time */
  cache?: string
  /** folders with parts that were made elsewhere */
  parts?: readonly string[]
  /** makes only what belongs to this part of a build, for its cache */
  only?: BuildPart
  /** how many records of a year make an index of their own */
  ownIndex?: number
}

/** Writes the search index and the dictionaries of the query to a folder. Throws on any fault of the index. */
export async function writeSearchIndex(
  { records, aliases }: SearchView,
  folder: string,
  { cache, parts, only, ownIndex }: IndexOptions = {},
): Promise<void> {
  const { query, sounds, simplified } = makeDictionaries(records, aliases)
  const known = cache === undefined ? undefined : knownShards(cache, parts)
  const shards = shardsOf(records, ownIndex)
  const tokenizer = new Tokenizer(simplified)
  if (only)
    return rememberShards(
      shards.filter(({ name }, at) => searchTest(only)(name, at)),
      tokenizer,
      known,
    )
  const ids = new Map<string, string>()
  const names: string[] = []
  const program = await queryProgram()
  writeFile(join(folder, 'pagefind.js'), program.script)
  for (const shard of shards) {
    const documents = shardDocuments(shard.records, tokenizer)
    // the files in it are named by what they hold, but for the program: browsers keep all of them for good
    const part = `parts/${shard.name}-${VERSION}`
    names.push(part)
    const index = shardIndex(documents, shardKey(documents), known)
    for (const [url, id] of index.ids) ids.set(url, id)
    for (const { path, content } of index.files) writeFile(join(folder, part, path), content)
    writeFile(join(folder, part, 'wasm.unknown.pagefind'), program.wasm)
  }
  known?.forgetOthers()
  const queryFile: QueryFile = { ...query, shards: names }
  writeFile(join(folder, 'query.json'), JSON.stringify(queryFile))
  writeFile(join(folder, 'facets.json'), JSON.stringify(makeFacetTable(records, ids)))
  writeFile(join(folder, 'sounds.json'), JSON.stringify(sounds.characters))
  for (const [letter, words] of sounds.byLetter) writeFile(join(folder, `sounds/${letter}.json`), JSON.stringify(words))
}

function rememberShards(shards: readonly Shard[], tokenizer: Tokenizer, known: KnownShards | undefined): void {
  for (const { records } of shards) {
    const documents = shardDocuments(records, tokenizer)
    shardIndex(documents, shardKey(documents), known)
  }
  known?.forgetOthers()
}

function shardIndex(documents: readonly PageDocument[], key: string, known: KnownShards | undefined): ShardIndex {
  const recalled = known?.recall(key)
  if (recalled) return recalled
  const index = indexShard(documents)
  known?.remember(key, index)
  return index
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
