import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildPart, searchTest } from '../build-part.ts'
import { MadeFolders } from '../made-folders.ts'
import type { SearchView } from '../publish/views/search.ts'
import { makeDictionaries } from './dictionaries.ts'
import { makeDateTable, makeFacetTable } from './facet-table.ts'
import { knownShards } from './known-shards.ts'
import { type Indexer, makeShard } from './make-shard.ts'
import { VERSION } from './pagefind-files.ts'
import type { PartEntry, QueryFile } from './query-file.ts'
import { queryProgram, WASM } from './query-program.ts'
import { indexerKey } from './shard-key.ts'
import { type Shard, shardsOf } from './shards.ts'
import { allSimplified } from './simplified.ts'
import { Tokenizer } from './tokenizer.ts'

/** How many letters of a digest name a table: browsers keep it by its name for good. */
const DIGEST = 10

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
  const simplified = allSimplified()
  const known = cache === undefined ? undefined : knownShards(cache, indexerKey(simplified), parts)
  const indexer: Indexer = { tokenizer: new Tokenizer(simplified), known }
  const shards = shardsOf(records, ownIndex)
  if (only)
    return rememberShards(
      shards.filter(({ name }, at) => searchTest(only)(name, at)),
      indexer,
    )
  const { query, sounds } = makeDictionaries(records, aliases, simplified)
  const entries: PartEntry[] = []
  const program = await queryProgram()
  const files = new FileWriter(folder)
  files.write('pagefind.js', program.script)
  files.write(`parts/${WASM}`, program.wasm)
  for (const shard of shards) {
    // the files in it are named by what they hold: browsers keep them for good
    const part = `parts/${shard.name}-${VERSION}`
    const pages = makeShard(shard, indexer, ({ path, content }) => files.write(`${part}/${path}`, content))
    const named = (name: string, table: unknown) => {
      const content = JSON.stringify(table)
      const file = `${name}.${hash('sha256', content).slice(0, DIGEST)}.json`
      files.write(`${part}/${file}`, content)
      return file
    }
    entries.push({
      folder: part,
      records: shard.records.length,
      facets: named('facets', makeFacetTable(shard.records, pages)),
      dates: named('dates', makeDateTable(shard.records, pages)),
    })
  }
  known?.forgetOthers()
  const queryFile: QueryFile = { ...query, parts: entries }
  files.write('query.json', JSON.stringify(queryFile))
  files.write('sounds.json', JSON.stringify(sounds.characters))
  for (const [letter, words] of sounds.byLetter) files.write(`sounds/${letter}.json`, JSON.stringify(words))
}

function rememberShards(shards: readonly Shard[], indexer: Indexer): void {
  for (const shard of shards) makeShard(shard, indexer, () => {})
  indexer.known?.forgetOthers()
}

/** Writes the files of a folder. */
class FileWriter {
  private readonly folder: string
  private readonly folders = new MadeFolders()

  constructor(folder: string) {
    this.folder = folder
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path)
    this.folders.makeFor(file)
    writeFileSync(file, content)
  }
}
