import { createIndex, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '../publish/views.ts'
import type { Simplified } from './fold.ts'
import { readableFragment } from './fragment.ts'
import { type PageDocument, pageDocument, type ShownText } from './page-document.ts'

/** Small chunks: a query loads only the chunks of its tokens. Undocumented, hence the exact version of pagefind. */
const CHUNK_SIZE = '1500'

/** Documents under way to Pagefind's process, which takes them in order: neither side waits for the other. */
const BATCH = 32

/** Of Pagefind's own files those that our client loads: no user interface, no worker. */
const LOADED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_\w+)$/

const FRAGMENT = /^fragment\/(.*)\.pf_fragment$/

/** A part of the index: its files, and the id of each page by its address. */
export interface ShardIndex {
  files: { path: string; content: Uint8Array }[]
  ids: Map<string, string>
}

/** The pages of a shard as Pagefind is given them. What they say decides every byte of its index. */
export function shardDocuments(records: readonly SearchRecord[], simplified: Simplified): PageDocument[] {
  return records.map((record) => pageDocument(record, simplified))
}

/** Indexes some pages. Throws on any fault of the index. */
export async function indexShard(documents: readonly PageDocument[]): Promise<ShardIndex> {
  const shown = new Map<string, ShownText>(documents.map((document) => [document.url, document.shown]))
  const ids = new Map<string, string>()
  const files: ShardIndex['files'] = []
  for (const { path, content } of await indexFiles(documents)) {
    if (!LOADED.test(path)) continue
    const id = FRAGMENT.exec(path)?.[1]
    if (id === undefined) {
      files.push({ path, content })
      continue
    }
    const fragment = readableFragment(content, shown)
    ids.set(fragment.url, id)
    files.push({ path, content: fragment.packed })
  }
  return { files, ids }
}

async function indexFiles(documents: readonly PageDocument[]) {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE
  // no language: Pagefind must neither stem nor segment
  const { index, errors } = await createIndex({ forceLanguage: 'und' })
  if (!index) throw new Error(errors.join('\n'))
  for (let at = 0; at < documents.length; at += BATCH) {
    await Promise.all(documents.slice(at, at + BATCH).map((document) => addDocument(index, document)))
  }
  const { files, errors: faults } = await index.getFiles()
  await index.deleteIndex()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return files
}

async function addDocument(index: PagefindIndex, { url, html }: PageDocument): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: html })
  if (errors.length > 0) throw new Error(errors.join('\n'))
}
