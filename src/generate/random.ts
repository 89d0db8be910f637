/** Random numbers that depend on nothing but a name: the same name gives the same numbers on every machine. */
export class Random {
  private state: number

  constructor(name: string) {
    this.state = hash(name)
  }

  /** A number from 0 up to, but not including, 1 (mulberry32). */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number between two bounds, both included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1))
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** One item of a list. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)]
    if (item === undefined) throw new Error('pick from an empty list')
    return item
  }

  /** Some different items of a list, in random order. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = [...items]
    const swap = (index: number) => {
      const other = this.integer(index, left.length - 1)
      ;[left[index], left[other]] = [left[other] as T, left[index] as T]
    }
    for (let index = 0; index < Math.min(count, left.length); index++) swap(index)
    return left.slice(0, count)
  }
}

/** FNV-1a, so that names that differ by one digit start far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}
