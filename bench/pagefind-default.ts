import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIndex } from 'pagefind'
import type { SearchRecord } from '../src/publish/views/search.ts'
import { openFileNetwork } from '../tests/search/file-network.ts'
import {
  type Answering,
  addressesOf,
  type FoundHit,
  type IndexFolder,
  importPagefind,
} from '../tests/search/index-client.ts'

/** An index of the same pages made as Pagefind's manual says: the pages' HTML in Chinese, every setting left alone. */
export async function buildDefaultIndex(records: readonly SearchRecord[]): Promise<IndexFolder> {
  const path = mkdtempSync(join(tmpdir(), 'last-mile-pagefind-'))
  const { index } = await createIndex()
  if (!index) throw new Error('Pagefind does not start')
  for (const record of records) await index.addHTMLFile({ url: record.url, content: pageHtml(record) })
  await index.writeFiles({ outputPath: path })
  await index.deleteIndex()
  return { path, remove: () => rmSync(path, { recursive: true }) }
}

function pageHtml({ title, summary, sections, facts, filters }: SearchRecord): string {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
  const tags = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}:${escapeHtml(value)}"></i>`),
  )
  const body = sections.map(({ heading, paragraphs: texts }) => {
    const h2 = heading ? `<h2 id="${escapeHtml(heading.anchor)}">${escapeHtml(heading.text)}</h2>` : ''
    return h2 + paragraphs(texts)
  })
  const main = `<h1>${escapeHtml(title)}</h1>${paragraphs([summary])}${body.join('')}${paragraphs(facts)}`
  return `<html lang="zh-CN"><body>${tags.join('')}<main data-pagefind-body>${main}</main></body></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

/** What such an index is searched by. */
interface DefaultPagefind {
  init(): Promise<void>
  search(words: string | null): Promise<{ results: { id: string; data(): Promise<{ raw_url: string }> }[] }>
  filters(): Promise<unknown>
}

/** Opens such an index as a Chinese page does. */
export async function openDefaultIndex({ path }: IndexFolder): Promise<Answering> {
  const network = openFileNetwork()
  const pagefind = (await importPagefind(path, network)) as DefaultPagefind
  // all that Pagefind asks of a page is its language
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) },
  })
  const ready = pagefind.init()
  Reflect.deleteProperty(globalThis, 'document')
  await ready
  const hitsOf = async (words: string | null): Promise<FoundHit[]> =>
    (await pagefind.search(words)).results.map(({ id, data }) => ({
      id,
      data: async () => ({ url: (await data()).raw_url }),
    }))
  return {
    search: async (query) => ({ step: 'strict', words: [query], hits: await hitsOf(query) }),
    facets: () => pagefind.filters(),
    addresses: async () => addressesOf(await hitsOf(null)),
    bytes: network.bytes,
  }
}
