import { gunzipSync } from 'node:zlib'
import { createIndex } from 'pagefind'
import { expect, test } from 'vitest'
import type { SearchView } from '../../src/publish/views/search.ts'
import { type PageDocument, pageDocument } from '../../src/search/page-document.ts'
import { SIGNATURE } from '../../src/search/pagefind-files.ts'
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

const plain = ({ content }: File) => gunzipSync(content).subarray(SIGNATURE.length)

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
function readIndex(files: readonly File[]): Index {
  const of = (ending: string) => files.filter(({ path }) => path.endsWith(ending))
  const urls = new Map<string, string>()
  const headings = new Map<string, unknown>()
  for (const file of of('.pf_fragment')) {
    const id = /([^/]*)\.pf_fragment$/.exec(file.path)?.[1] ?? ''
    const { url, anchors } = JSON.parse(plain(file).toString())
    urls.set(id, url)
    headings.set(
      url,
      anchors
        .filter((a: { id: string }) => a.id)
        .map((a: Record<string, unknown>) => [a['id'], a['title'] ?? a['text'], a['location']]),
    )
  }
  const [, pages, , , , fields] = readCbor(plain(of('.pf_meta')[0] as File)) as [
    string,
    [string, number][],
    unknown,
    unknown,
    unknown,
    string[],
  ]
  const urlOf = pages.map(([id]) => urls.get(id) ?? '')
  const nameField = (number: number) => (number < 0 ? fields[-number - 1] : number)
  const absolute = (places: Place[]) => {
    let page = 0
    return places
      .map(([delta, own, inFields]) => {
        page += delta
        return [urlOf[page], own, inFields.map(nameField)]
      })
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  }
  const words = new Map<string, unknown>()
  for (const file of of('.pf_index')) {
    const [chunk] = readCbor(plain(file)) as [[string, Place[], [string, Place[]][]][]]
    for (const [word, places, variants] of chunk) {
      words.set(word, [absolute(places), variants.map(([form, own]) => [form, absolute(own)]).sort()])
    }
  }
  return {
    pages: pages.map(([id, length]) => [urls.get(id), length, headings.get(urls.get(id) ?? '')]).sort(),
    words,
  }
}

async function compare({ records }: SearchView): Promise<void> {
  const tokenizer = new Tokenizer(allSimplified())
  const files: File[] = []
  indexShard(records.map(keyed), tokenizer, (file) => files.push(file))
  const documents = records.map((record) => pageDocument(record, tokenizer))
  const [ours, theirs] = [readIndex(files), readIndex(await pagefindFiles(documents))]
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
