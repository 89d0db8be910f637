import { gunzipSync } from 'node:zlib'
import { createIndex } from 'pagefind'
import { expect, test } from 'vitest'
import type { SearchView } from '../../src/publish/views/search.ts'
import type { StoredPage } from '../../src/search/fragment.ts'
import { type PageDocument, pageDocument } from '../../src/search/page-document.ts'
import { SIGNATURE } from '../../src/search/pagefind-files.ts'
import { pagefindList } from '../../src/search/pagefind-list.ts'
import { readPartList } from '../../src/search/part-list.ts'
import { indexShard } from '../../src/search/shard-index.ts'
import { keyed } from '../../src/search/shard-key.ts'
import { allSimplified } from '../../src/search/simplified.ts'
import { Tokenizer } from '../../src/search/tokenizer.ts'
import { demonstrationView, searchViewOf } from './corpora.ts'

type File = { path: string; content: Uint8Array }

/** A page as Pagefind's own indexer takes it. */
function htmlOf({ blocks, fields }: PageDocument): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  // without a title of its own Pagefind would take the heading for one
  const meta = { ...fields, title: ['·'] }
  const metas = Object.entries(meta).map(
    ([name, words]) => `<i data-pagefind-meta="${name}[data-value]" data-value="${escaped(words.join(' '))}"></i>`,
  )
  const body = blocks.map(({ element, tokens, weight, anchor }) => {
    const id = anchor ? ` id="${escaped(anchor.id)}" data-pagefind-title="${escaped(anchor.text)}"` : ''
    const weighed = element === 'p' && weight !== 1 ? ` data-pagefind-weight="${weight}"` : ''
    return `<${element}${id}${weighed}>${escaped(tokens.join(' '))}</${element}>`
  })
  return `<html><body>${metas.join('')}${body.join('')}</body></html>`
}

async function pagefindFiles(documents: readonly PageDocument[]): Promise<File[]> {
  const { index } = await createIndex({ forceLanguage: 'und' })
  if (!index) throw new Error('Pagefind does not start')
  for (const document of documents) await index.addHTMLFile({ url: document.url, content: htmlOf(document) })
  const { files } = await index.getFiles()
  await index.deleteIndex()
  return files
}

/** What is packed in a file; Pagefind's own begin with its signature. */
const plain = ({ content }: File): Buffer => {
  const bytes = gunzipSync(content)
  return bytes.indexOf(SIGNATURE) === 0 ? bytes.subarray(SIGNATURE.length) : bytes
}

/** Reads the CBOR that Pagefind writes: integers, texts and arrays. */
function readCbor(bytes: Uint8Array): unknown {
  let at = 0
  const number = (short: number) => {
    if (short < 24) return short
    let value = 0
    for (let size = 1 << (short - 24); size > 0; size--) value = value * 256 + (bytes[at++] ?? 0)
    return value
  }
  const read = (): unknown => {
    const first = bytes[at++] ?? 0
    const value = number(first & 31)
    if (first >> 5 === 0) return value
    if (first >> 5 === 1) return -1 - value
    if (first >> 5 === 4) return Array.from({ length: value }, read)
    at += value
    return Buffer.from(bytes.subarray(at - value, at)).toString()
  }
  return read()
}

interface Index {
  /** of each page: its address, length and headings */
  pages: unknown[]
  /** the places of each word: page, places, places in fields; and of its variants */
  words: Map<string, unknown>
}

type Place = [delta: number, places: number[], fields: number[]]

/** What an index says, whatever its files are named and cut. */
function readIndex(files: readonly File[], { lengths, urls, headings, fields }: ReturnType<typeof ourPages>): Index {
  const nameField = (number: number) => (number < 0 ? fields[-number - 1] : number)
  const absolute = (places: Place[]) => {
    let page = 0
    return places
      .map(([delta, own, inFields]) => {
        page += delta
        return [urls[page], own, inFields.map(nameField)]
      })
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  }
  const words = new Map<string, unknown>()
  for (const file of ending(files, '.pf_index')) {
    const [chunk] = readCbor(plain(file)) as [[string, Place[], [string, Place[]][]][]]
    for (const [word, places, variants] of chunk) {
      words.set(word, [absolute(places), variants.map(([form, own]) => [form, absolute(own)]).sort()])
    }
  }
  return { pages: urls.map((url, page) => [url, lengths[page], headings[page]]).sort(), words }
}

const ending = (files: readonly File[], end: string) => files.filter(({ path }) => path.endsWith(end))

/** The list with which Pagefind's program begins: pages by their names with their lengths, and the names of fields. */
const pagefindListOf = (bytes: Uint8Array) =>
  readCbor(bytes) as [string, [string, number][], unknown, unknown, unknown, string[]]

/** The pages in the order of the index. */
function pagefindPages(files: readonly File[]) {
  const pages = new Map(
    ending(files, '.pf_fragment').map((file) => {
      const { url, anchors } = JSON.parse(plain(file).toString())
      const own = anchors.filter((anchor: { id: string }) => anchor.id)
      const headings = own.map(({ id, title, text }: Record<string, unknown>) => [id, title ?? text])
      return [/([^/]*)\.pf_fragment$/.exec(file.path)?.[1] ?? '', { url: url as string, headings }] as const
    }),
  )
  const [, list, , , , fields] = pagefindListOf(plain(ending(files, '.pf_meta')[0] as File))
  return {
    lengths: list.map(([, length]) => length),
    urls: list.map(([name]) => pages.get(name)?.url ?? ''),
    headings: list.map(([name]) => pages.get(name)?.headings),
    fields,
  }
}

/** The same of an index of ours, whose pages come in the order of the records. */
function ourPages(files: readonly File[]) {
  const pages = ending(files, '.pf_fragment').map((file) => JSON.parse(plain(file).toString()) as StoredPage)
  const { lengths } = readPartList(plain(ending(files, '.pf_list')[0] as File))
  const [, list, , , , fields] = pagefindListOf(pagefindList(lengths))
  return {
    lengths: list.map(([, length]) => length),
    urls: pages.map(({ url }) => url),
    headings: pages.map(({ sections }) => sections.map(({ id, title }) => [id, title])),
    fields,
  }
}

async function compare({ records }: SearchView): Promise<void> {
  const tokenizer = new Tokenizer(allSimplified())
  const files: File[] = []
  indexShard(records.map(keyed), tokenizer, (file) => files.push(file))
  const documents = records.map((record) => pageDocument(record, tokenizer))
  const others = await pagefindFiles(documents)
  const [ours, theirs] = [readIndex(files, ourPages(files)), readIndex(others, pagefindPages(others))]
  expect(ours.pages).toEqual(theirs.pages)
  expect([...ours.words.keys()].filter((word) => !theirs.words.has(word))).toEqual([])
  expect([...theirs.words.keys()].filter((word) => !ours.words.has(word))).toEqual([])
  const odd = [...theirs.words]
    .filter(([word, places]) => JSON.stringify(ours.words.get(word)) !== JSON.stringify(places))
    .map(([word]) => word)
  expect(odd).toEqual([])
}

test('the index of the real content says what an index by Pagefind says', () => compare(searchViewOf('.')))
test('that of a generated city likewise', () => compare(demonstrationView(600)))
