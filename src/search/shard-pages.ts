import { gunzipSync } from 'node:zlib'
import { fragmentOf } from './fragment.ts'
import { chunkWords, type IndexedWord, mergedWords } from './indexed-words.ts'
import { pageDocument } from './page-document.ts'
import { GONE, type PageNumbers } from './postings.ts'
import type { KnownShard, ShardPage } from './shard-contents.ts'
import { CHUNK, FRAGMENT, type ShardFiles } from './shard-files.ts'
import type { KeyedRecord } from './shard-key.ts'
import type { Tokenizer } from './tokenizer.ts'
import { WordIndex } from './word-index.ts'

/** So many bytes of places are sorted by word at once; those of more pages are merged afterwards. */
const SORTED_AT_ONCE = 1 << 25

/** The pages of a part of the index. Those that an earlier index has as well are taken from it. */
export class ShardPages {
  readonly pages: ShardPage[] = []
  private readonly tokenizer: Tokenizer
  private readonly files: ShardFiles
  private readonly before: KnownShard | undefined
  /** the number of each page in the earlier index, and what number it has in this one */
  private readonly known: ReadonlyMap<string, number>
  private readonly numbers: PageNumbers
  private readonly sorted: IndexedWord[][] = []
  private latest = new WordIndex()

  constructor(tokenizer: Tokenizer, files: ShardFiles, before?: KnownShard) {
    this.tokenizer = tokenizer
    this.files = files
    this.before = before
    this.known = new Map(before?.pages.map(({ key }, page) => [key, page]))
    this.numbers = new Int32Array(this.known.size).fill(GONE)
  }

  /** Adds a page, and writes what is shown of it. */
  add(record: KeyedRecord): void {
    const old = this.known.get(record.key)
    this.pages.push((old === undefined ? undefined : this.keep(old)) ?? this.make(record))
  }

  private keep(old: number): ShardPage | undefined {
    const [page, fragment] = [this.before?.pages[old], this.before?.files[old]]
    if (!page || !fragment) return undefined
    this.numbers[old] = this.pages.length
    return { ...page, name: this.files.putPacked(fragment, FRAGMENT) }
  }

  private make({ record, key }: KeyedRecord): ShardPage {
    const document = pageDocument(record, this.tokenizer)
    if (this.latest.size > SORTED_AT_ONCE) {
      this.sorted.push([...this.latest.words()])
      this.latest = new WordIndex()
    }
    this.latest.add(this.pages.length, document)
    return { key, name: this.files.put(fragmentOf(document), FRAGMENT), tokens: document.shown.tokens }
  }

  /** The words of all pages in order, once all pages are added. */
  words(): Generator<IndexedWord> {
    return mergedWords([this.keptWords(), ...this.sorted, this.latest.words()])
  }

  private *keptWords(): Generator<IndexedWord> {
    if (!this.numbers.some((number) => number !== GONE)) return
    for (const { path, content } of this.before?.files ?? []) {
      if (!path.startsWith(CHUNK.start)) continue
      yield* chunkWords(gunzipSync(content), this.numbers)
    }
  }
}
