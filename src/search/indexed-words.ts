import { CborReader, CborWriter } from './cbor.ts'
import { byCodePoint, inOrder } from './code-point-order.ts'
import { mergedPostings, type PageNumbers, type Postings, renumbered } from './postings.ts'

/** A word of the index. */
export interface IndexedWord {
  word: string
  own: Postings
  /** under the same letters with other marks, in the order of their spelling */
  variants: readonly Variant[]
}

type Variant = readonly [form: string, postings: Postings]

/** The words of a chunk of an earlier index, with its pages by their new numbers; words of no page are left out. */
export function* chunkWords(bytes: Uint8Array, pages: PageNumbers): Generator<IndexedWord> {
  const reader = new CborReader(bytes)
  const writer = new CborWriter(bytes.length)
  const postings = () => renumbered(bytes, reader, reader.head(), pages, writer)
  reader.head()
  for (let left = reader.head(); left > 0; left--) {
    reader.head()
    const [word, own] = [reader.text(), postings()]
    const variants: Variant[] = []
    for (let forms = reader.head(); forms > 0; forms--) {
      reader.head()
      variants.push([reader.text(), postings()])
    }
    const found = variants.filter(([, { count }]) => count > 0)
    if (own.count > 0 || found.length > 0) yield { word, own, variants: found }
  }
}

/** The words of several indexes of different pages, each in order, as those of one. */
export function* mergedWords(indexes: readonly Iterable<IndexedWord>[]): Generator<IndexedWord> {
  const iterators = indexes.map((words) => words[Symbol.iterator]())
  const heads = iterators.map((iterator) => iterator.next().value as IndexedWord | undefined)
  for (;;) {
    const first = heads.reduce((a, b) => (!a || (b && byCodePoint(b.word, a.word) < 0) ? b : a))
    if (!first) return
    const same: IndexedWord[] = []
    for (const [at, head] of heads.entries()) {
      if (head?.word !== first.word) continue
      same.push(head)
      heads[at] = iterators[at]?.next().value
    }
    yield same.length === 1 ? first : mergedWord(same)
  }
}

function mergedWord(all: readonly IndexedWord[]): IndexedWord {
  const forms = Map.groupBy(
    all.flatMap(({ variants }) => variants),
    ([form]) => form,
  )
  return {
    word: all[0]?.word ?? '',
    own: mergedPostings(all.map(({ own }) => own)),
    variants: inOrder([...forms.keys()]).map(
      (form) => [form, mergedPostings((forms.get(form) ?? []).map(([, postings]) => postings))] as const,
    ),
  }
}
