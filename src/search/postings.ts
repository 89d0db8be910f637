import { CborReader, CborWriter } from './cbor.ts'

/** The pages of a word in one spelling, with its places on them. */
export interface Postings {
  /** how many pages */
  count: number
  /** numbers that are stored: what the size of a chunk is measured by */
  numbers: number
  /** the pages one behind the other, as CBOR: each with the distance to the page before, places, places in fields */
  bytes: Uint8Array
}

export const NO_POSTINGS: Postings = { count: 0, numbers: 0, bytes: new Uint8Array() }

/** The new number of each page, by its old one; pages that are gone have `GONE`. */
export type PageNumbers = Int32Array

export const GONE = -1

/**
 * Postings of an earlier index, with the pages by their new numbers.
 * @param reader stands at the first page, and behind the last one afterwards
 * @param count how many pages there are
 * @param writer is written to
 */
export function renumbered(
  bytes: Uint8Array,
  reader: CborReader,
  count: number,
  pages: PageNumbers,
  writer: CborWriter,
): Postings {
  const from = writer.size
  const result = { count: 0, numbers: 0 }
  for (let left = count, page = 0, last = 0; left > 0; left--) {
    reader.head()
    page += reader.head()
    const start = reader.at
    const numbers = 1 + reader.integers() + reader.integers()
    const number = pages[page] ?? GONE
    if (number === GONE) continue
    writer
      .array(3)
      .integer(number - last)
      .copy(bytes, start, reader.at)
    last = number
    result.count += 1
    result.numbers += numbers
  }
  return { ...result, bytes: writer.written(from) }
}

/** Postings of one word from several indexes of different pages, as those of one. */
export function mergedPostings(all: readonly Postings[]): Postings {
  const parts = all.filter(({ count }) => count > 0)
  if (parts.length < 2) return parts[0] ?? NO_POSTINGS
  const sum = (of: (part: Postings) => number) => parts.reduce((total, part) => total + of(part), 0)
  const writer = new CborWriter(sum(({ bytes }) => bytes.length) + 8 * parts.length)
  const cursors = parts.map((part) => new PageCursor(part))
  for (let last = 0; ; ) {
    const next = cursors.reduce((a, b) => (b.page < a.page ? b : a))
    if (next.page === Number.POSITIVE_INFINITY) break
    writer
      .array(3)
      .integer(next.page - last)
      .copy(next.bytes, next.from, next.to)
    last = next.page
    next.move()
  }
  return { count: sum(({ count }) => count), numbers: sum(({ numbers }) => numbers), bytes: writer.written() }
}

/** Stands at one page of some postings; behind the last its number is infinite. */
class PageCursor {
  page = 0
  /** where its places are */
  from = 0
  to = 0
  readonly bytes: Uint8Array
  private readonly reader: CborReader

  constructor({ bytes }: Postings) {
    this.bytes = bytes
    this.reader = new CborReader(bytes)
    this.move()
  }

  move(): void {
    if (this.to === this.bytes.length) {
      this.page = Number.POSITIVE_INFINITY
      return
    }
    this.reader.head()
    this.page += this.reader.head()
    this.from = this.reader.at
    this.reader.integers()
    this.reader.integers()
    this.to = this.reader.at
  }
}
