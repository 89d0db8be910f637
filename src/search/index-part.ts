import type { DateTable, FacetTable } from './facet-table.ts'
import { openPagefind, type Pagefind, type PagefindHit, type PagefindIndex } from './pagefind.ts'
import type { PartEntry } from './query-file.ts'

/** A page of the index that was found. */
export interface Hit extends PagefindHit {
  /** the part that it is in */
  part: IndexPart
}

/** The pages that a search finds, best first: `妇女 女工` all of these tokens, `"妇女 女工"` one after the other. */
export type HitsOf = (words: string) => Promise<readonly Hit[]>

/** A part of the index that is open. */
export interface IndexPart {
  number: number
  records: number
  search: HitsOf
  /** all its pages, in the order of the tables */
  pages(): Promise<readonly Hit[]>
  facets(): Promise<FacetTable>
  dates(): Promise<DateTable>
}

/** Where an index is: the program that reads it, the page that is read beside it, and its files. */
export interface IndexPlace {
  pagefind: Pagefind
  page: { lang: string }
  /** its address, with a slash at its end */
  folder: string
  json<T>(path: string): Promise<T>
}

/** The parts of an index, each opened when it is first asked for. */
export class IndexParts {
  readonly entries: readonly PartEntry[]
  private readonly place: IndexPlace
  private readonly opened = new Map<number, Promise<IndexPart>>()
  /** the program is loaded with the first part: two that load it at once would each have another one */
  private program: Promise<unknown> | undefined

  constructor(entries: readonly PartEntry[], place: IndexPlace) {
    this.entries = entries
    this.place = place
  }

  /** Opens parts, by their numbers. */
  open(numbers: readonly number[]): Promise<IndexPart[]> {
    return Promise.all(
      numbers.map((number) => {
        const part = this.opened.get(number) ?? this.openPart(number)
        this.opened.set(number, part)
        return part
      }),
    )
  }

  /** Opens all parts. */
  openAll(): Promise<IndexPart[]> {
    return this.open([...this.entries.keys()])
  }

  private async openPart(number: number): Promise<IndexPart> {
    const { folder, records, facets, dates } = this.entries[number] as PartEntry
    const { pagefind, page, folder: place, json } = this.place
    const open = () => openPagefind(pagefind, page, `${place}${folder}/`)
    let index: PagefindIndex
    if (this.program) {
      await this.program
      index = open()
    } else {
      index = open()
      this.program = index.search('')
      await this.program
    }
    // pages are named by what they hold, so that those of two parts may have the same name
    const hitsOf = async (words: string | null): Promise<Hit[]> =>
      (await index.search(words)).results.map((hit) => Object.assign(hit, { id: `${number}/${hit.id}`, part }))
    const part: IndexPart = {
      number,
      records,
      search: hitsOf,
      pages: once(() => hitsOf(null)),
      facets: once(() => json<FacetTable>(`${folder}/${facets}`)),
      dates: once(() => json<DateTable>(`${folder}/${dates}`)),
    }
    return part
  }
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
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
