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

/** Browsers keep a file by its name for good: other content must hardly ever get the same one. */
const NAME_LENGTH = 8

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
  const chunks = words.chunks(CHUNK_SIZE).map((chunk) => ({ ...chunk, name: names.of(chunk.bytes) }))
  for (const { name, bytes } of chunks) files.push({ path: `index/${name}.pf_index`, content: packed(bytes) })
  const meta = metaFile(documents, ids, chunks)
  const name = names.of(meta)
  files.push({ path: `pagefind.${name}.pf_meta`, content: packed(meta) })
  files.push({ path: 'pagefind-entry.json', content: entryFile(name, documents.length) })
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

/** Names of files by what is in them: 40 bits of a digest, more where two would be named the same. */
class Names {
  private readonly taken = new Set<string>()

  of(content: string | Uint8Array): string {
    // 32 letters that every file system tells apart
    const letters = [...hash('sha256', content, 'buffer')].map((byte) => LETTERS[byte % LETTERS.length]).join('')
    let length = NAME_LENGTH
    while (this.taken.has(letters.slice(0, length)) && length < letters.length) length += 1
    this.taken.add(letters.slice(0, length))
    return `und_${letters.slice(0, length)}`
  }
}
