import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BuildPart, searchTest } from '../build-part.ts'
import type { SearchView } from '../publish/views.ts'
import { makeDictionaries, type QueryFile } from './dictionaries.ts'
import { makeFacetTable } from './facet-table.ts'
import { type KnownShard, type KnownShards, knownShards } from './known-shards.ts'
import { queryProgram, VERSION } from './pagefind-files.ts'
import type { ShardFile } from './shard-files.ts'
import { indexShard } from './shard-index.ts'
import { indexerKey, keyed } from './shard-key.ts'
import type { ShardPage } from './shard-pages.ts'
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
  const known = cache === undefined ? undefined : knownShards(cache, indexerKey(simplified), parts)
  const indexer = { tokenizer: new Tokenizer(simplified), known }
  const shards = shardsOf(records, ownIndex)
  if (only)
    return rememberShards(
      shards.filter(({ name }, at) => searchTest(only)(name, at)),
      indexer,
    )
  const ids = new Map<string, string>()
  const names: string[] = []
  const program = await queryProgram()
  const files = new FileWriter(folder)
  files.write('pagefind.js', program.script)
  for (const shard of shards) {
    // the files in it are named by what they hold, but for the program: browsers keep all of them for good
    const part = `parts/${shard.name}-${VERSION}`
    names.push(part)
    const pages = makeShard(shard, indexer, ({ path, content }) => files.write(`${part}/${path}`, content))
    for (const [at, { id }] of pages.entries()) ids.set(shard.records[at]?.url ?? '', id)
    files.write(`${part}/wasm.unknown.pagefind`, program.wasm)
  }
  known?.forgetOthers()
  const queryFile: QueryFile = { ...query, shards: names }
  files.write('query.json', JSON.stringify(queryFile))
  files.write('facets.json', JSON.stringify(makeFacetTable(records, ids)))
  files.write('sounds.json', JSON.stringify(sounds.characters))
  for (const [letter, words] of sounds.byLetter) files.write(`sounds/${letter}.json`, JSON.stringify(words))
}

/** What makes parts of the index. */
interface Indexer {
  tokenizer: Tokenizer
  known: KnownShards | undefined
}

function rememberShards(shards: readonly Shard[], indexer: Indexer): void {
  for (const shard of shards) makeShard(shard, indexer, () => {})
  indexer.known?.forgetOthers()
}

/** Makes a part of the index, of one that is known where there is one. */
function makeShard(
  { name, records }: Shard,
  { tokenizer, known }: Indexer,
  write: (file: ShardFile) => void,
): readonly ShardPage[] {
  const own = records.map(keyed)
  const isSame = ({ pages }: KnownShard) =>
    pages.length === own.length && pages.every(({ key }, at) => key === own[at]?.key)
  const all = known ? [...known.recall(name)] : []
  const same = all.find(isSame)
  if (same) {
    for (const file of same.files) write(file)
    return same.pages
  }
  const recorder = known?.remember(name)
  const both = (file: ShardFile) => {
    write(file)
    recorder?.add(file)
  }
  const pages = indexShard(own, tokenizer, both, all[0])
  recorder?.finish(pages)
  return pages
}

/** Writes the files of a folder. */
class FileWriter {
  private readonly folder: string
  private readonly made = new Set<string>()

  constructor(folder: string) {
    this.folder = folder
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path)
    const parent = dirname(file)
    if (!this.made.has(parent)) mkdirSync(parent, { recursive: true })
    this.made.add(parent)
    writeFileSync(file, content)
  }
}
