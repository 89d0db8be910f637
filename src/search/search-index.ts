import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MadeFolders } from '../made-folders.ts'
import type { SearchRecord, SearchView } from '../publish/views/search.ts'
import { corpusGroups } from './corpus-group.ts'
import { makeDictionaries } from './dictionaries.ts'
import { type Share, shareTest } from './index-share.ts'
import { KnownCorpus } from './known-corpus.ts'
import { knownShards } from './known-shards.ts'
import { type Indexer, makeShard } from './make-shard.ts'
import { makeDateTable, makeFacetTable } from './make-tables.ts'
import { PARTS_FOLDER, VERSION } from './pagefind-files.ts'
import type { PartEntry, QueryFile } from './query-file.ts'
import { makeRoutes } from './route-table.ts'
import { type RouteFolder, valueWord } from './routes.ts'
import { digestOf } from './shard-files.ts'
import { dictionaryKey, indexerKey } from './shard-key.ts'
import { CUT, type Cut, isWhole, newest, type Shard, shardsOf } from './shards.ts'
import { allSimplified } from './simplified.ts'
import { Tokenizer } from './tokenizer.ts'

/** How many letters of a digest name a table: browsers keep it by its name for good. */
const DIGEST = 10

/** So many records of a large portal, and no more text than a part has, are searched before the reader asks for all. */
const AT_ONCE = 4000

/** Writes a file, by its path in the folder of the index. */
export type WriteFile = (path: string, content: string | Uint8Array) => void

/** How an index is written. */
export interface IndexOptions {
  /** a folder for parts that have not changed since an earlier build; it may be deleted at any time */
  cache?: string
  /** folders with parts that were made elsewhere */
  parts?: readonly string[]
  /** makes only what belongs to this share of a build, for its cache */
  only?: Share
  /** how it is cut into parts, and how many records of them a search begins with */
  cut?: Cut
  atOnce?: number
}

/**
 * Writes the search index and the dictionaries of the query; `writeQueryProgram` writes what reads them. Throws on any fault
 * of the index.
 * @param write puts a file into the folder of the index
 * @param onPart is told the folder of each part that is there, below the first
 */
export function writeSearchIndex(
  view: SearchView,
  write: WriteFile,
  options: IndexOptions = {},
  onPart?: (folder: string) => void,
): void {
  const { cache, parts, only, cut = CUT, atOnce = AT_ONCE } = options
  const { records, aliases } = view
  const simplified = allSimplified()
  const known = cache === undefined ? undefined : knownShards(cache, indexerKey(simplified), parts)
  const indexer: Indexer = { tokenizer: new Tokenizer(simplified), known }
  const shards = shardsOf(view, cut)
  if (only) {
    rememberShards(
      shards.filter(({ name }, at) => shareTest(only)(name, at)),
      indexer,
    )
    return
  }
  const corpus = known ? new KnownCorpus(known.beside('corpus'), dictionaryKey(simplified, aliases)) : undefined
  const groups = corpus?.groups(records, simplified) ?? corpusGroups(records, simplified)
  const { query, sounds } = makeDictionaries(groups, aliases, simplified)
  corpus?.save(groups)
  const made = shards.map((shard) => {
    const part = writePart(shard, indexer, write)
    onPart?.(part.entry.folder)
    return part
  })
  known?.forgetOthers()
  const text = shards.map(({ size }) => size.text)
  const large = { atOnce: { records: atOnce, text: cut.text }, text, newest: shards.map(newest) }
  const queryFile: QueryFile = {
    ...query,
    parts: made.map(({ entry }) => entry),
    ...(isWhole(shards, cut) ? {} : { large: { ...large, routes: writeRoutes(made, write) } }),
  }
  write('query.json', JSON.stringify(queryFile))
  write('sounds.json', JSON.stringify(sounds.characters))
  for (const [letter, words] of sounds.byLetter) write(`sounds/${letter}.json`, JSON.stringify(words))
}

/** Writes which parts hold which words, and values of facets. */
function writeRoutes(made: readonly WrittenPart[], write: WriteFile): RouteFolder {
  const { contents, ...routes } = makeRoutes(made.map(({ words, values }) => [...words, ...values]))
  for (const [path, content] of contents) write(path, content)
  return routes
}

function rememberShards(shards: readonly Shard[], indexer: Indexer): void {
  for (const shard of shards) makeShard(shard, indexer, () => {})
  indexer.known?.forgetOthers()
}

/** A part that has been written, and what its pages hold: words, and values of facets. */
interface WrittenPart {
  entry: PartEntry
  words: readonly string[]
  values: ReadonlySet<string>
}

/** Writes a part of the index. The files in it are named by what they hold: browsers keep them for good. */
function writePart(shard: Shard, indexer: Indexer, write: WriteFile): WrittenPart {
  const folder = `${PARTS_FOLDER}/${shard.name}-${VERSION}`
  const { records } = shard
  const { list, words } = makeShard(shard, indexer, ({ path, content }) => write(`${folder}/${path}`, content))
  const named = (name: string, table: unknown) => {
    const content = JSON.stringify(table)
    const file = `${name}.${digestOf(content).slice(0, DIGEST)}.json`
    write(`${folder}/${file}`, content)
    return file
  }
  const facets = named('facets', makeFacetTable(records))
  const dates = named('dates', makeDateTable(records))
  return { entry: { folder, records: records.length, list, facets, dates }, words, values: valuesOf(records) }
}

function valuesOf(records: readonly SearchRecord[]): Set<string> {
  const values = new Set<string>()
  for (const { filters } of records) {
    for (const [facet, own] of Object.entries(filters)) for (const value of own) values.add(valueWord(facet, value))
  }
  return values
}

/** Writes to a folder. */
export function writesTo(folder: string): WriteFile {
  const folders = new MadeFolders()
  return (path, content) => {
    const file = join(folder, path)
    folders.makeFor(file)
    writeFileSync(file, content)
  }
}
