import { CborReader, CborWriter } from './cbor.ts'

/** What a search in a part of the index begins with. */
export interface PartList {
  /** the lengths of its pages in tokens, in their order */
  lengths: readonly number[]
  /** the chunks of its words, in order: the letters with which one begins, which stand behind all words before, and its file */
  starts: readonly string[]
  chunks: readonly string[]
  /** the files that name those of the pages, `NAMED_TOGETHER` in each */
  names: readonly string[]
}

/** The names of the files of so many pages are in one file: a search shows ten pages, of which two are rarely neighbours. */
export const NAMED_TOGETHER = 64

/** How many letters name a file of a part. */
export const NAME = 4

/** Bytes of a length. */
const PLANES = 3

/** The most characters that a start can share with the one before; the marks for it are no letters. */
const SHARED = 8

/** Writes a list so that it can be packed well: what is alike stands together. */
export function writePartList({ lengths, starts, chunks, names }: PartList): Uint8Array {
  const planes = new Uint8Array(PLANES * lengths.length)
  for (const [page, length] of lengths.entries()) {
    for (let plane = 0; plane < PLANES; plane++) planes[plane * lengths.length + page] = length >>> (8 * plane)
  }
  return new CborWriter(planes.length)
    .array(4)
    .binary(planes)
    .text(starts.map((start, at) => withoutShared(start, starts[at - 1] ?? '')).join(''))
    .text(chunks.join(''))
    .text(names.join(''))
    .written()
}

/** Reads such a list. */
export function readPartList(bytes: Uint8Array): PartList {
  const reader = new CborReader(bytes)
  reader.head()
  const planes = reader.binary()
  const pages = planes.length / PLANES
  const lengths = Array.from({ length: pages }, (_, page) => {
    let length = 0
    for (let plane = PLANES - 1; plane >= 0; plane--) length = length * 256 + (planes[plane * pages + page] as number)
    return length
  })
  const [starts, chunks, names] = [readStarts(reader.text()), namesIn(reader.text()), namesIn(reader.text())]
  return { lengths, starts, chunks, names }
}

/** Names that stand one behind the other. */
export function namesIn(text: string): string[] {
  return Array.from({ length: text.length / NAME }, (_, at) => text.slice(at * NAME, (at + 1) * NAME))
}

/** A start, of which a mark stands for what it shares with the one before. */
function withoutShared(start: string, before: string): string {
  const [own, known] = [[...start], [...before]]
  let shared = 0
  while (shared < Math.min(SHARED, own.length) && own[shared] === known[shared]) shared++
  return String.fromCharCode(shared) + own.slice(shared).join('')
}

function readStarts(text: string): string[] {
  let before = ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are no letters
  return [...text.matchAll(/([\0-\x08])([^\0-\x08]*)/g)].map(([, mark = '', rest = '']) => {
    before = [...before].slice(0, mark.charCodeAt(0)).join('') + rest
    return before
  })
}
