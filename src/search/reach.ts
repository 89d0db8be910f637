import type { Chosen } from './facets.ts'
import type { QueryFile } from './query-file.ts'

/** Which parts of the index a search may open. */
export interface Scope {
  /** the numbers of those that can hold what is asked for, in the order in which they are opened */
  order: readonly number[]
  /** opens all of them, however many they are */
  everywhere: boolean
}

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
 * The scope of a search: parts that cannot hold a chosen value are left out.
 * @param byDate the newest parts first
 * @param everywhere the reader has asked for all records
 */
export function scopeOf({ parts, large }: QueryFile, chosen: Chosen, byDate: boolean, everywhere: boolean): Scope {
  const numbers = [...parts.keys()]
  if (!large) return { order: numbers, everywhere: true }
  const { about } = large
  const newest = (part: number) => about[part]?.newest ?? ''
  const order = byDate
    ? numbers.sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : a - b))
    : numbers
  const canHold = (part: number) =>
    [...chosen].every(([facet, wanted]) => {
      const values = about[part]?.values[facet]
      return values === undefined || wanted.some((value) => values.includes(value))
    })
  return { order: everywhere ? order : order.filter(canHold), everywhere }
}

/** A search that has found less than a page goes on to so many times the records that it begins with. */
const FURTHER = 2

/** The parts that one search opens. */
export class Reach {
  /** the numbers of all parts */
  readonly all: readonly number[]
  private readonly scope: Scope
  private readonly atOnce: number
  private readonly records: readonly number[]
  private readonly taken = new Set<number>()
  private readonly wanted = new Set<number>()

  constructor({ parts, large }: QueryFile, scope: Scope) {
    this.all = [...parts.keys()]
    this.records = parts.map(({ records }) => records)
    this.scope = scope
    this.atOnce = scope.everywhere ? Number.POSITIVE_INFINITY : (large?.atOnce ?? Number.POSITIVE_INFINITY)
  }

  /** Of some parts, the best first, those to open: those that are open already, and others while there is room. */
  take(parts: readonly number[]): number[] {
    for (const part of parts) this.wanted.add(part)
    return this.within(parts).filter((part) => this.taken.has(part) || this.takeOne(part, this.atOnce))
  }

  /** One more of them, for a search that has found too little. */
  takeNext(parts: readonly number[]): number | undefined {
    return this.within(parts).find((part) => !this.taken.has(part) && this.takeOne(part, FURTHER * this.atOnce))
  }

  /** Some parts in the order of the scope. */
  inOrder(parts: readonly number[]): number[] {
    return this.scope.order.filter((part) => parts.includes(part))
  }

  private within(parts: readonly number[]): number[] {
    return parts.filter((part) => this.scope.order.includes(part))
  }

  private takeOne(part: number, most: number): boolean {
    const fits = this.taken.size === 0 || this.sum(this.taken) + (this.records[part] ?? 0) <= most
    if (fits) this.taken.add(part)
    return fits
  }

  /** The parts that have been opened. */
  get opened(): number[] {
    return [...this.taken]
  }

  get reached(): Reached {
    const missed = [...this.wanted].filter((part) => !this.taken.has(part))
    const left = this.sum(this.within(missed))
    const uncounted = this.sum(missed) - left
    return { searched: this.sum(this.all) - left - uncounted, left, uncounted }
  }

  private sum(parts: Iterable<number>): number {
    let sum = 0
    for (const part of parts) sum += this.records[part] ?? 0
    return sum
  }
}
