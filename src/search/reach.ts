import type { Chosen } from './facets.ts'
import type { QueryFile } from './query-file.ts'
import type { Scope } from './scope.ts'
import { fits, type Size, sizeOfAll, times } from './size.ts'

/** How far a search has gone, in records. */
export interface Reached {
  /** those that have been searched, or of which it is known without that they do not have the words */
  searched: number
  /** those that may have an answer but have not been searched */
  left: number
  /** those that may have the words but cannot have what is chosen: only the counts beside the results lack them */
  uncounted: number
}

/**
 * A search that has found less than a page goes on to so many times what it begins with: further after a choice, as most of
 * what has the words is then left out.
 */
const FURTHER = { words: 2, choice: 4 }

const EVERYTHING: Size = { records: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY }

/** The parts that one search opens. */
export class Reach {
  /** the numbers of all parts */
  readonly all: readonly number[]
  readonly chosen: Chosen
  private readonly order: readonly number[]
  private readonly atOnce: Size
  private readonly further: Size
  private readonly sizes: readonly Size[]
  private readonly taken = new Set<number>()
  private readonly wanted = new Set<number>()

  constructor({ parts, large }: Pick<QueryFile, 'parts' | 'large'>, { order, chosen, everywhere }: Scope) {
    this.all = [...parts.keys()]
    this.sizes = parts.map(({ records }, part) => ({ records, text: large?.text[part] ?? 0 }))
    this.order = order
    this.chosen = chosen
    this.atOnce = everywhere ? EVERYTHING : (large?.atOnce ?? EVERYTHING)
    this.further = times(this.atOnce, chosen.size > 0 ? FURTHER.choice : FURTHER.words)
  }

  /** Of some parts, the best first, those to open: those that are open already, and others while there is room. */
  take(parts: readonly number[]): number[] {
    for (const part of parts) this.wanted.add(part)
    return this.within(parts).filter((part) => this.taken.has(part) || this.takeOne(part))
  }

  private takeOne(part: number): boolean {
    const fits = this.fits(part, this.atOnce)
    if (fits) this.taken.add(part)
    return fits
  }

  /** Whether there is one more of them to open, for a search that has found too little. */
  canGoOn(parts: readonly number[]): boolean {
    return this.next(parts) !== undefined
  }

  /** Takes one more of them. */
  takeNext(parts: readonly number[]): number[] {
    const next = this.next(parts)
    if (next === undefined) return []
    this.taken.add(next)
    return [next]
  }

  private next(parts: readonly number[]): number | undefined {
    return this.within(parts).find((part) => !this.taken.has(part) && this.fits(part, this.further))
  }

  private fits(part: number, most: Size): boolean {
    return this.taken.size === 0 || fits(this.size([...this.taken, part]), most)
  }

  /** Some parts in the order of the scope. */
  inOrder(parts: readonly number[]): number[] {
    return this.order.filter((part) => parts.includes(part))
  }

  private within(parts: readonly number[]): number[] {
    return parts.filter((part) => this.order.includes(part))
  }

  /** The parts that have been opened. */
  get opened(): number[] {
    return [...this.taken]
  }

  get reached(): Reached {
    const missed = [...this.wanted].filter((part) => !this.taken.has(part))
    const left = this.size(this.within(missed)).records
    const uncounted = this.size(missed).records - left
    return { searched: this.size(this.all).records - left - uncounted, left, uncounted }
  }

  private size(parts: readonly number[]): Size {
    return sizeOfAll(parts.flatMap((part) => this.sizes[part] ?? []))
  }
}
