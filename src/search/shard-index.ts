import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { SearchRecord } from '../publish/views.ts'
import { CborWriter } from './cbor.ts'
import { fragmentOf } from './fragment.ts'
import { FIELDS, type PageDocument, pageDocument } from './page-document.ts'
import { entryFile, SIGNATURE, VERSION } from './pagefind-files.ts'
import type { Tokenizer } from './tokenizer.ts'
import { shortEnds, type WordChunk, wordChunks } from './word-chunks.ts'
import { WordIndex } from './word-index.ts'

/** Small chunks: a query loads only the chunks of its tokens. */
const CHUNK_SIZE = 1500

/** Browsers keep a file by its name for good: other content must hardly ever get the same one. */
const NAME_LENGTH = 8

/** A part of the index: its files, and the id of each page by its address. */
export interface ShardIndex {
  files: { path: string; content: Uint8Array }[]
  ids: Map<string, string>
}

/** The pages of a shard as they are indexed. What they say decides every byte of its index. */
export function shardDocuments(records: readonly SearchRecord[], tokenizer: Tokenizer): PageDocument[] {
  return records.map((record) => pageDocument(record, tokenizer))
}

/** Indexes some pages. */
export function indexShard(documents: readonly PageDocument[]): ShardIndex {
  const names = new Names()
  const words = new WordIndex()
  const files: ShardIndex['files'] = []
  const ids = new Map<string, string>()
  for (const [page, document] of documents.entries()) {
    const fragment = fragmentOf(document)
    const id = names.of(fragment)
    ids.set(document.url, id)
    files.push({ path: `fragment/${id}.pf_fragment`, content: packed(Buffer.from(fragment)) })
    words.add(page, document)
  }
  const chunks: NamedChunk[] = []
  for (const { from, to, bytes } of wordChunks(words.words(), CHUNK_SIZE)) {
    const name = names.of(bytes)
    chunks.push({ from, to, name })
    files.push({ path: `index/${name}.pf_index`, content: packed(bytes) })
  }
  const meta = metaFile(documents, ids, shortEnds(chunks))
  const name = names.of(meta)
  files.push({ path: `pagefind.${name}.pf_meta`, content: packed(meta) })
  files.push({ path: 'pagefind-entry.json', content: entryFile(name, documents.length) })
  return { files, ids }
}

interface NamedChunk extends Pick<WordChunk, 'from' | 'to'> {
  name: string
}

/** What a search begins with: the pages and their lengths, and which chunk holds which words. */
function metaFile(
  documents: readonly PageDocument[],
  ids: ReadonlyMap<string, string>,
  chunks: readonly NamedChunk[],
): Uint8Array {
  const writer = new CborWriter(4096).array(6).text(VERSION).array(documents.length)
  for (const { url, shown } of documents)
    writer
      .array(2)
      .text(ids.get(url) ?? '')
      .integer(shown.tokens)
  writer.array(chunks.length)
  for (const { from, to, name } of chunks) writer.array(3).text(from).text(to).text(name)
  // no filters and no orders: facets.json serves for both
  writer.array(0).array(0).array(FIELDS.length)
  for (const field of FIELDS) writer.text(field)
  return writer.written
}

function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 6 })
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Names of files by what is in them: 40 bits of a digest, more where two would be named the same. */
class Names {
  private readonly taken = new Set<string>()

  of(content: string | Uint8Array): string {
    // 32 letters that every file system tells apart
    let letters = ''
    for (const byte of hash('sha256', content, 'buffer')) letters += LETTERS[byte % LETTERS.length]
    let length = NAME_LENGTH
    while (this.taken.has(letters.slice(0, length)) && length < letters.length) length += 1
    this.taken.add(letters.slice(0, length))
    return `und_${letters.slice(0, length)}`
  }
}
