import { once } from '../once.ts'
import type { DateTable, FacetTable } from './facet-table.ts'
import type { StoredPage } from './fragment.ts'
import { type PagefindScript, startPagefind } from './pagefind.ts'
import { type FoundPage, PagefindIndex } from './pagefind-index.ts'
import { type Load, PartFiles } from './part-files.ts'
import type { PartEntry } from './query-file.ts'
import { WASM } from './wasm-name.ts'

/** A page of the index that was found. */
export interface Hit extends FoundPage {
  /** tells it from the pages of all parts */
  id: string
  /** the part that it is in */
  part: IndexPart
  /** what is shown of it */
  data(): Promise<StoredPage>
}

/** The pages that a search finds, best first: `妇女 女工` all of these tokens, `"妇女 女工"` one after the other. */
export type HitsOf = (words: string) => Promise<readonly Hit[]>

/** A part of the index that is open. */
export interface IndexPart {
  number: number
  records: number
  search: HitsOf
  /** all its pages, in the order of the tables */
  pages(): readonly Hit[]
  facets(): Promise<FacetTable>
  dates(): Promise<DateTable>
}

/** Where an index is: the script of the program that reads it, and its files. */
export interface IndexPlace {
  script: PagefindScript
  json<T>(path: string): Promise<T>
  packed: Load
}

/** The parts of an index, each opened when it is first asked for. */
export class IndexParts {
  readonly entries: readonly PartEntry[]
  private readonly place: IndexPlace
  private readonly opened = new Map<number, IndexPart>()
  /** the program is started when words are first looked for, once for all parts */
  private readonly pagefind = once(async () =>
    startPagefind(this.place.script, await this.place.packed(`parts/${WASM}`)),
  )

  constructor(entries: readonly PartEntry[], place: IndexPlace) {
    this.entries = entries
    this.place = place
  }

  /** Opens parts, by their numbers. Nothing is loaded yet. */
  open(numbers: readonly number[]): IndexPart[] {
    return numbers.map((number) => {
      const part = this.opened.get(number) ?? this.openPart(number)
      this.opened.set(number, part)
      return part
    })
  }

  /** Opens all parts. */
  openAll(): IndexPart[] {
    return this.open([...this.entries.keys()])
  }

  private openPart(number: number): IndexPart {
    const { folder, records, list, facets, dates } = this.entries[number] as PartEntry
    const { json, packed } = this.place
    const files = new PartFiles(folder, list, packed)
    const index = new PagefindIndex(this.pagefind, files)
    const hit = ({ page, score }: FoundPage): Hit => {
      return { id: `${number}/${page}`, page, score, part, data: () => files.page(page) }
    }
    const part: IndexPart = {
      number,
      records,
      search: async (words) => (await index.search(words)).map(hit),
      pages: once(() => Array.from({ length: records }, (_, page) => hit({ page, score: 1 }))),
      facets: once(() => json<FacetTable>(`${folder}/${facets}`)),
      dates: once(() => json<DateTable>(`${folder}/${dates}`)),
    }
    return part
  }
}

/** What several parts find, as one list. */
export function hitsIn(parts: readonly HitsOf[]): HitsOf {
  return async (words) => byScore(await Promise.all(parts.map((hitsOf) => hitsOf(words))))
}

/** The hits of several parts, the best first. */
export function byScore(lists: readonly (readonly Hit[])[]): Hit[] {
  return lists.flat().sort((a, b) => b.score - a.score)
}
