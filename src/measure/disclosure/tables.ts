/** Counts of people that are published only under the disclosure rule, and how they add up. */
export interface SensitiveTables {
  /** each published count, by a key that is the same wherever the same count appears */
  cells: ReadonlyMap<string, SensitiveCell>
  /** what a reader knows to add up */
  sums: readonly Sum[]
  /** what a reader knows to be no larger than something else */
  parts: readonly { part: string; whole: string }[]
}

export interface SensitiveCell {
  /** what is counted, in Chinese, for the error that names it */
  name: string
  value: number
  /** nothing was reported, and readers can see that: it is not a hidden number, and adds nothing */
  isEmpty?: boolean
  /** never published: a share of sums that readers know to be there, for example of what two units did together */
  isFree?: boolean
}

export interface Sum {
  total: string
  parts: readonly string[]
}

/** What a reader knows of a count: it lies between two bounds, both included. */
export interface Bounds {
  low: number
  high: number
}

/** A count as it is published: the number shown, or nothing where it is hidden. */
export type Published = number | null

/** Counts below this are hidden. */
export const HIDE_BELOW = 10
/** The others are rounded to a multiple of this. */
const ROUND_TO = 5

/** A count under the rule alone: hidden below 10, else rounded to 5. */
export function publishCount(value: number): Published {
  return value < HIDE_BELOW ? null : Math.round(value / ROUND_TO) * ROUND_TO
}

/** What a shown number tells: every count that is rounded to it. */
export function boundsOf(shown: number): Bounds {
  const play = Math.floor(ROUND_TO / 2)
  return { low: Math.max(HIDE_BELOW, shown - play), high: shown + play }
}
