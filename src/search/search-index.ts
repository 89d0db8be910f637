import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind'
import type { SearchRecord, SearchView } from '../publish/views.ts'
import { makeDictionaries } from './dictionaries.ts'
import { readableFragment } from './fragment.ts'
import { type PageDocument, pageDocument, type ShownText } from './page-document.ts'

/** Small chunks: a query loads only the chunks of its tokens. Undocumented, hence the exact version of pagefind. */
const CHUNK_SIZE = '3000'

/** Documents under way to Pagefind's process, which takes them in order: neither side waits for the other. */
const BATCH = 32

/** Of Pagefind's own files those that our client loads: no user interface, no worker. */
const LOADED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_\w+)$/

/** Writes the search index and the dictionaries of the query to a folder. Throws on any fault of the index. */
export async function writeSearchIndex({ records, aliases }: SearchView, folder: string): Promise<void> {
  const { query, sounds, simplified } = makeDictionaries(records, aliases)
  const shown = new Map<string, ShownText>()
  const makeDocument = (record: SearchRecord) => {
    const document = pageDocument(record, simplified)
    shown.set(record.url, document.shown)
    return document
  }
  for (const { path, content } of await indexFiles(records, makeDocument)) {
    if (!LOADED.test(path)) continue
    writeFile(join(folder, path), path.startsWith('fragment/') ? readableFragment(content, shown) : content)
  }
  writeFile(join(folder, 'query.json'), JSON.stringify(query))
  writeFile(join(folder, 'sounds.json'), JSON.stringify(sounds))
}

async function indexFiles(
  records: readonly SearchRecord[],
  makeDocument: (record: SearchRecord) => PageDocument,
): Promise<IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE
  // no language: Pagefind must neither stem nor segment
  const { index, errors } = await createIndex({ forceLanguage: 'und' })
  if (!index) throw new Error(errors.join('\n'))
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH)
    await Promise.all(batch.map((record) => addDocument(index, makeDocument(record))))
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

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
