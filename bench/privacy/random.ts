/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** a whole number from `low` to `high` */
  int(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  digits(count: number): string
  letters(count: number): string
}

/** Mulberry32: small, and the same everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const many = (count: number, char: () => string) => Array.from({ length: count }, char).join('')
  return {
    int,
    pick: <T>(from: readonly T[]) => from[int(0, from.length - 1)] as T,
    digits: (count) => many(count, () => String(int(0, 9))),
    letters: (count) => many(count, () => String.fromCharCode(97 + int(0, 25))),
  }
}
