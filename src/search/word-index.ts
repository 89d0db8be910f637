import { CborWriter } from './cbor.ts'
import { indexableWords } from './indexable-words.ts'
import type { PageDocument } from './page-document.ts'

/** A part of the index that is loaded as one: the words from the first to the last. */
export interface WordChunk {
  from: string
  to: string
  /** a CBOR array of one: the words, each with its pages */
  bytes: Uint8Array
}

/** Text of weight 1; Pagefind multiplies by it. */
const WEIGHT = 24
/** The weight that stands without a mark in Pagefind's files. */
const UNMARKED = 25

/** The pages of a word: written as they come, for a large index holds millions of places. */
class Postings {
  readonly pages = new CborWriter()
  count = 0
  /** numbers that are stored: what the size of a chunk is measured by */
  size = 0
  private last = 0

  add(page: number, { places, fields }: Places): void {
    const [locs, meta] = [weighedPlaces(places), fieldPlaces(fields)]
    this.pages.array(3).integer(page - this.last)
    for (const numbers of [locs, meta]) {
      this.pages.array(numbers.length)
      for (const number of numbers) this.pages.integer(number)
    }
    this.last = page
    this.count += 1
    this.size += locs.length + meta.length + 1
  }
}

/** Where a word stands on one page. */
interface Places {
  /** weight and number of the token */
  places: [weight: number, position: number][]
  /** number of the field, and of the token in it */
  fields: [field: number, position: number][]
}

interface Entry {
  own: Postings
  /** under the same letters with other marks */
  variants: Map<string, Postings>
}

/**
 * The words of pages and where they stand, in the form that Pagefind's query program reads: written here because
 * Pagefind's own indexer takes 2 ms a page, ten times as long. The two agree (tests/search/same-index.test.ts).
 */
export class WordIndex {
  private readonly entries = new Map<string, Entry>()

  /** Files a page; pages come in the order of their numbers. */
  add(page: number, { blocks, fields }: PageDocument): void {
    const found = new Map<string, Map<string, Places>>()
    let position = 0
    for (const { tokens, weight } of blocks) {
      for (const token of tokens) this.file(found, token, weight * WEIGHT, position++)
    }
    for (const [field, name] of Object.keys(fields).sort().entries()) {
      for (const [position, token] of (fields[name] ?? []).entries()) {
        for (const { word, original } of indexableWords(token))
          placesOf(found, word, original).fields.push([field, position])
      }
    }
    for (const [word, forms] of found) for (const [form, places] of forms) this.postings(word, form).add(page, places)
  }

  private file(found: Map<string, Map<string, Places>>, token: string, weight: number, position: number): void {
    const words = indexableWords(token)
    const parts = words.filter(({ isPart }) => isPart).length
    for (const { word, original, isPart } of words) {
      placesOf(found, word, original).places.push([isPart ? Math.max(1, Math.floor(weight / parts)) : weight, position])
    }
  }

  private postings(word: string, form: string): Postings {
    const entry = this.entries.get(word) ?? { own: new Postings(), variants: new Map() }
    this.entries.set(word, entry)
    if (form === '') return entry.own
    const postings = entry.variants.get(form) ?? new Postings()
    entry.variants.set(form, postings)
    return postings
  }

  /** The words in order, in chunks of at least so many numbers. */
  chunks(size: number): WordChunk[] {
    const chunks: WordChunk[] = []
    let [words, filled]: [string[], number] = [[], 0]
    const close = () => {
      if (words.length > 0) chunks.push(this.chunk(words))
      words = []
      filled = 0
    }
    for (const word of inOrder([...this.entries.keys()])) {
      words.push(word)
      filled += this.entries.get(word)?.own.size ?? 0
      if (filled >= size) close()
    }
    close()
    return withShortNames(chunks)
  }

  private chunk(words: readonly string[]): WordChunk {
    const writer = new CborWriter(4096).array(1).array(words.length)
    for (const word of words) {
      const { own, variants } = this.entries.get(word) ?? { own: new Postings(), variants: new Map() }
      writer.array(3).text(word).array(own.count).raw(own.pages.written).array(variants.size)
      for (const [form, { count, pages }] of variants) writer.array(2).text(form).array(count).raw(pages.written)
    }
    return { from: words[0] ?? '', to: words.at(-1) ?? '', bytes: writer.written }
  }
}

function placesOf(found: Map<string, Map<string, Places>>, word: string, form = ''): Places {
  const forms = found.get(word) ?? new Map<string, Places>()
  found.set(word, forms)
  const places = forms.get(form) ?? { places: [], fields: [] }
  forms.set(form, places)
  return places
}

/** Positions by weight, each but the first of a weight as the distance to the one before; `-(weight + 1)` changes the weight. */
function weighedPlaces(places: Places['places']): number[] {
  const numbers: number[] = []
  let [weight, last] = [UNMARKED, 0]
  for (const [of, position] of places.sort((a, b) => rank(a[0]) - rank(b[0]) || a[1] - b[1])) {
    if (of === weight) numbers.push(position - last)
    else numbers.push(-of - 1, position)
    weight = of
    last = position
  }
  return numbers
}

const rank = (weight: number) => (weight === UNMARKED ? 0 : weight)

/** Positions in fields, each as the distance to the one before; `-(field + 1)` changes the field. */
function fieldPlaces(fields: Places['fields']): number[] {
  const numbers: number[] = []
  let [field, last] = [-1, 0]
  for (const [of, position] of fields) {
    if (of !== field) {
      numbers.push(-of - 1)
      last = 0
    }
    numbers.push(position - last)
    field = of
    last = position
  }
  return numbers
}

/** The ends of neighbouring chunks are told apart by as few characters as needed: the list of chunks is loaded first. */
function withShortNames(chunks: WordChunk[]): WordChunk[] {
  for (const [at, next] of chunks.entries()) {
    const before = chunks[at - 1]
    if (!before) continue
    const [end, begin] = [[...before.to], [...next.from]]
    const same = begin.findIndex((character, index) => character !== end[index])
    const length = (same < 0 ? begin.length : same) + 1
    const short = end.slice(0, length).join('')
    if (byCodePoint(short, before.from) >= 0) before.to = short
    next.from = begin.slice(0, length).join('')
  }
  return chunks
}

/** Words in the order of UTF-8, in which Pagefind looks for the chunk of a word. */
function inOrder(words: string[]): string[] {
  return words.some((word) => ASTRAL.test(word)) ? words.sort(byCodePoint) : words.sort()
}

/** Characters beyond U+FFFF sort behind all others; as JavaScript stores them, some would sort before. */
function byCodePoint(a: string, b: string): number {
  const [one, other] = [a, b].map((word) => word.replace(/[\ud800-\udbff]/g, '\uffff$&'))
  return one === other ? 0 : String(one) < String(other) ? -1 : 1
}

const ASTRAL = /[\ud800-\udbff]/
