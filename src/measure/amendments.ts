import type { Records } from '../check/records.ts'
import type { ClosingRecord } from '../types.generated.ts'
import { amendmentDays, type ChangeDates } from './amendment-day.ts'
import { type FrozenCell, type FrozenTotal, frozenCell, periodCells, periodTotals } from './closing.ts'
import type { Ledger } from './ledger.ts'

/** A figure that was frozen and has changed since. */
export interface Amendment {
  /** what the figure is of: a duty of a unit, or an indicator, whole or the part of some units or codes */
  figure: { duty: string; unit: string } | Pick<FrozenTotal, 'indicator' | 'units' | 'codes'>
  frozen: FrozenCell | FrozenTotal | undefined
  now: FrozenCell | FrozenTotal | undefined
  /** the day of the newest change to its records; the reference date where that is not known */
  on: string
}

/** What has changed in a period since it was frozen. What is of the year or the whole term goes on growing and is not amended. */
export function amendments(
  records: Records,
  closing: ClosingRecord,
  ledger: Ledger,
  changed: ChangeDates,
): Amendment[] {
  const cells = periodCells(ledger, closing.period)
  const totals = periodTotals(records, ledger, closing.period)
  const cellOf = new Map(cells.map((cell) => [cellKey(frozenCell(cell)), cell]))
  const itemsOfTotal = new Map(totals.map(({ frozen, items }) => [totalKey(frozen), items]))
  const dated = amendmentDays(records, ledger, changed, closing.closed)
  const frozenTotals = closing.totals.filter(({ span }) => span === undefined)
  return [
    ...changes(closing.cells, cells.map(frozenCell), cellKey).map(({ key, frozen, now }) => {
      const { duty, unit } = (now ?? frozen) as FrozenCell
      const { count = [], of = [], counted, base } = cellOf.get(key) ?? {}
      const isLess = isLessNow(frozen, now)
      const on = dated({ items: [...count, ...of], selections: [counted, base], units: [unit], isLess })
      return { figure: { duty, unit }, frozen, now, on }
    }),
    ...changes(
      frozenTotals,
      totals.map(({ frozen }) => frozen),
      totalKey,
    ).map(({ key, frozen, now }) => {
      const { indicator, units, codes } = (now ?? frozen) as FrozenTotal
      const part = { ...(units ? { units } : {}), ...(codes ? { codes } : {}) }
      const { count, of } = ledger.indicators.find((each) => each.indicator.id === indicator)?.indicator ?? {}
      const items = itemsOfTotal.get(key) ?? []
      const on = dated({ items, selections: [count, of], units: units ?? [], isLess: isLessNow(frozen, now) })
      return { figure: { indicator, ...part }, frozen, now, on }
    }),
  ]
}

/** Names a duty of a unit among the cells of a period. */
export function cellKey({ duty, unit }: Pick<FrozenCell, 'duty' | 'unit'>): string {
  return `${duty} ${unit}`
}

function totalKey({ indicator, units, codes }: FrozenTotal): string {
  return JSON.stringify([indicator, units, codes])
}

interface Change<T> {
  key: string
  frozen: T | undefined
  now: T | undefined
}

function changes<T extends object>(frozen: readonly T[], now: readonly T[], keyOf: (value: T) => string): Change<T>[] {
  const before = new Map(frozen.map((value) => [keyOf(value), value]))
  const after = new Map(now.map((value) => [keyOf(value), value]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, frozen: before.get(key), now: after.get(key) }))
    .filter((change) => !isSame(change.frozen, change.now) && !isNewcomer(change))
}

/** A unit that came to the portal after the closing and has not joined either has changed nothing. */
function isNewcomer({ frozen, now }: Change<object>): boolean {
  return frozen === undefined && now !== undefined && 'state' in now && now.state === 'not-joined'
}

type Figures = Pick<FrozenCell, 'value' | 'of'>

function isLessNow(frozen: Figures | undefined, now: Figures | undefined): boolean {
  return [
    [now?.value, frozen?.value],
    [now?.of, frozen?.of],
  ].some(([after = 0, before = 0]) => after < before)
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  const [left, right] = [a ?? {}, b ?? {}].map((value) => value as Record<string, unknown>)
  return ['state', 'value', 'of'].every((field) => left?.[field] === right?.[field])
}
