import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { SearchRecord } from '../publish/views.ts'
import { CborWriter } from './cbor.ts'
import type { Simplified } from './fold.ts'
import { fragmentOf } from './fragment.ts'
import { type PageDocument, pageDocument } from './page-document.ts'
import { entryFile, SIGNATURE, VERSION } from './pagefind-files.ts'
import { type WordChunk, WordIndex } from './word-index.ts'

/** Small chunks: a query loads only the chunks of its tokens. */
const CHUNK_SIZE = 1500

/** Browsers keep a file by its name for good: no other content may ever get the same one. */
const NAME_LENGTH = 9

/** A part of the index: its files, and the id of each page by its address. */
export interface ShardIndex {
  files: { path: string; content: Uint8Array }[]
  ids: Map<string, string>
}

/** The pages of a shard as they are indexed. What they say decides every byte of its index. */
export function shardDocuments(records: readonly SearchRecord[], simplified: Simplified): PageDocument[] {
  return records.map((record) => pageDocument(record, simplified))
}

/** Indexes some pages. */
export function indexShard(documents: readonly PageDocument[]): ShardIndex {
  const words = new WordIndex()
  const files: ShardIndex['files'] = []
  const ids = new Map<string, string>()
  for (const [page, document] of documents.entries()) {
    const fragment = fragmentOf(document)
    const id = nameOf(fragment)
    ids.set(document.url, id)
    files.push({ path: `fragment/${id}.pf_fragment`, content: packed(Buffer.from(fragment)) })
    words.add(page, document)
  }
  const chunks = words.chunks(CHUNK_SIZE).map((chunk) => ({ ...chunk, name: nameOf(chunk.bytes) }))
  for (const { name, bytes } of chunks) files.push({ path: `index/${name}.pf_index`, content: packed(bytes) })
  const meta = metaFile(documents, ids, chunks)
  const name = nameOf(meta)
  files.push({ path: `pagefind.${name}.pf_meta`, content: packed(meta) })
  files.push({ path: 'pagefind-entry.json', content: entryFile(name, documents.length) })
  if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error('search: two files have one name')
  return { files, ids }
}

/** What a search begins with: the pages and their lengths, and which chunk holds which words. */
function metaFile(
  documents: readonly PageDocument[],
  ids: ReadonlyMap<string, string>,
  chunks: readonly (WordChunk & { name: string })[],
): Uint8Array {
  const writer = new CborWriter(4096).array(6).text(VERSION).array(documents.length)
  for (const { url, shown } of documents)
    writer
      .array(2)
      .text(ids.get(url) ?? '')
      .integer(shown.tokens)
  writer.array(chunks.length)
  for (const { from, to, name } of chunks) writer.array(3).text(from).text(to).text(name)
  const fields = Object.keys(documents[0]?.fields ?? {}).sort()
  // no filters and no orders: facets.json serves for both
  writer.array(0).array(0).array(fields.length)
  for (const field of fields) writer.text(field)
  return writer.written
}

function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 6 })
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** The name of a file by what is in it: 45 bits of its digest, in letters that every file system tells apart. */
function nameOf(content: string | Uint8Array): string {
  const bytes = hash('sha256', content, 'buffer').subarray(0, NAME_LENGTH)
  return `und_${[...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`
}
