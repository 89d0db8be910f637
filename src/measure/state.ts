import { compareText } from '../diagnostic.ts'
import { amountOf, type Item } from './item.ts'

/** How a unit stands with a duty. The order is that of legends. */
export const STATES = ['met', 'late', 'short', 'missing', 'due', 'exempt', 'nothing-to-report', 'not-joined'] as const

export type State = (typeof STATES)[number]

/** The states of a unit that has answered a duty: by doing it, or by declaring, with a reason, that there is nothing to report. */
export const DONE: readonly State[] = ['met', 'late', 'nothing-to-report']

/** What the state of a cell follows from. */
export interface Standing {
  isJoined: boolean
  /** by the due day: nobody is behind with what was due before */
  joinedInTime: boolean
  count: readonly Item[]
  /** the base of a share; undefined where a number is asked */
  of: readonly Item[] | undefined
  atLeast: number
  due: string
  asOf: string
  isExempt: boolean
  isDeclaredEmpty: boolean
  /** whether all of nothing is enough */
  noneIsMet: boolean
}

/**
 * The state of a duty of a unit in a span. What was done speaks first: a unit that met a duty has met it,
 * also where it was exempt; a declaration that there is nothing holds only where nothing was found.
 */
export function stateOf(standing: Standing): State {
  const { isJoined, joinedInTime, count, of, due, asOf, isExempt, isDeclaredEmpty } = standing
  if (!isJoined) return 'not-joined'
  const day = metOn(standing)
  if (day !== undefined) return day <= due ? 'met' : 'late'
  if (!joinedInTime) return 'not-joined'
  if (isExempt) return 'exempt'
  const isEmpty = count.length === 0 && (of ?? []).length === 0
  if (isEmpty && isDeclaredEmpty) return 'nothing-to-report'
  if (asOf <= due) return 'due'
  if (!isEmpty) return 'short'
  return standing.noneIsMet ? 'met' : 'missing'
}

/** Shares are compared with this much play, so that 0.8 of 5 is 4. */
const PLAY = 1e-9

/** The day on which enough was done; undefined where it is not enough. */
export function metOn({ count, of, atLeast }: Pick<Standing, 'count' | 'of' | 'atLeast'>): string | undefined {
  const base = of === undefined ? 1 : amountOf(of)
  const needed = atLeast * base - PLAY
  if (base <= 0 || amountOf(count) < needed) return undefined
  let sum = 0
  for (const { amount, on } of count.toSorted((a, b) => compareText(a.on, b.on))) {
    sum += amount
    if (sum >= needed) return on
  }
  return undefined
}
