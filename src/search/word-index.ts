import { CborWriter } from './cbor.ts'
import { inOrder } from './code-point-order.ts'
import { indexableWords } from './indexable-words.ts'
import type { IndexedWord } from './indexed-words.ts'
import { Numbers } from './numbers.ts'
import type { PageDocument } from './page-document.ts'
import { FIELDS } from './pagefind-files.ts'
import { PagePlaces } from './places.ts'
import { NO_POSTINGS, type Postings } from './postings.ts'

/** Text of weight 1; Pagefind multiplies by it. */
const WEIGHT = 24

/** What was written of a word in one spelling. */
class Spelling {
  readonly number: number
  count = 0
  numbers = 0
  bytes = 0
  /** the page that was written last, as the next one is told from it */
  last = 0

  constructor(number: number) {
    this.number = number
  }
}

interface Entry {
  own?: Spelling
  /** under the same letters with other marks */
  variants: Map<string, Spelling>
}

/** Under which words a token is filed, by the numbers of their spellings. */
interface Filed {
  whole: readonly number[]
  /** the words that it is made of */
  parts: readonly number[]
}

/**
 * The words of pages and where they stand, in the form that Pagefind's query program reads: written here because
 * Pagefind's own indexer takes 2 ms a page, ten times as long. The two agree (tests/search/same-index.test.ts).
 */
export class WordIndex {
  private readonly entries = new Map<string, Entry>()
  private readonly filed = new Map<string, Filed>()
  private readonly spellings: Spelling[] = []
  private readonly places = new PagePlaces()
  /** what is known of each page, word by word, as it came; `owners` and `ends` tell whose it is and where it ends */
  private readonly postings = new CborWriter(1 << 16)
  private readonly owners = new Numbers()
  private readonly ends = new Numbers()

  /** Files a page; pages come in the order of their numbers. */
  add(page: number, { blocks, fields }: PageDocument): void {
    let position = 0
    for (const { tokens, weight } of blocks) {
      for (const token of tokens) this.place(token, weight * WEIGHT, position++)
    }
    for (const [field, name] of FIELDS.entries()) {
      for (const [position, token] of fields[name].entries()) {
        const { whole, parts } = this.filedOf(token)
        for (const word of whole) this.places.addField(word, field, position)
        for (const word of parts) this.places.addField(word, field, position)
      }
    }
    for (const word of this.places.words) this.write(page, word)
    this.places.clear()
  }

  /** How many bytes the pages so far take. */
  get size(): number {
    return this.postings.size
  }

  private place(token: string, weight: number, position: number): void {
    const { whole, parts } = this.filedOf(token)
    for (const word of whole) this.places.addText(word, weight, position)
    if (parts.length === 0) return
    const share = Math.max(1, Math.floor(weight / parts.length))
    for (const word of parts) this.places.addText(word, share, position)
  }

  private filedOf(token: string): Filed {
    return this.filed.get(token) ?? this.file(token)
  }

  private file(token: string): Filed {
    const words = indexableWords(token)
    const spellings = (part: boolean) =>
      words
        .filter(({ isPart = false }) => isPart === part)
        .map((word) => this.spelling(word.word, word.original).number)
    const filed = { whole: spellings(false), parts: spellings(true) }
    this.filed.set(token, filed)
    return filed
  }

  private spelling(word: string, form = ''): Spelling {
    const entry: Entry = this.entries.get(word) ?? { variants: new Map() }
    this.entries.set(word, entry)
    const known = form === '' ? entry.own : entry.variants.get(form)
    if (known) return known
    const spelling = new Spelling(this.spellings.length)
    this.spellings.push(spelling)
    if (form === '') entry.own = spelling
    else entry.variants.set(form, spelling)
    return spelling
  }

  private write(page: number, word: number): void {
    const spelling = this.spellings[word] as Spelling
    const start = this.postings.size
    this.postings.array(3).integer(page - spelling.last)
    spelling.numbers += 1 + this.places.write(this.postings, word)
    spelling.last = page
    spelling.count += 1
    spelling.bytes += this.postings.size - start
    this.owners.push(word)
    this.ends.push(this.postings.size)
  }

  /** The words in order, once all pages are filed. */
  *words(): Generator<IndexedWord> {
    const ordered = inOrder([...this.entries.keys()]).map((word) => [word, this.entries.get(word) as Entry] as const)
    const starts = new Uint32Array(this.spellings.length)
    let at = 0
    for (const [, { own, variants }] of ordered) {
      for (const spelling of own ? [own, ...variants.values()] : variants.values()) {
        starts[spelling.number] = at
        at += spelling.bytes
      }
    }
    const bytes = this.byWord(starts)
    const postingsOf = ({ number, count, numbers, bytes: size }: Spelling): Postings => {
      const start = starts[number] ?? 0
      return { count, numbers, bytes: bytes.subarray(start, start + size) }
    }
    for (const [word, { own, variants }] of ordered) {
      const forms = inOrder([...variants.keys()])
      yield {
        word,
        own: own ? postingsOf(own) : NO_POSTINGS,
        variants: forms.map((form) => [form, postingsOf(variants.get(form) as Spelling)] as const),
      }
    }
  }

  /** What was written page by page, put together word by word. */
  private byWord(starts: Uint32Array): Uint8Array {
    const written = this.postings.written()
    const [owners, ends] = [this.owners.all, this.ends.all]
    const sorted = new Uint8Array(written.length)
    const next = starts.slice()
    let from = 0
    for (let index = 0; index < owners.length; index++) {
      const [owner, end] = [owners[index] as number, ends[index] as number]
      let to = next[owner] as number
      while (from < end) sorted[to++] = written[from++] as number
      next[owner] = to
    }
    return sorted
  }
}
