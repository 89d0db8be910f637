import { closingDigest } from '../closing-digest.ts'
import { compareText } from '../diagnostic.ts'
import type { ClosingRecord } from '../types.generated.ts'
import { amountOf, type Item } from './item.ts'
import type { Cell, IndicatorFigures, Ledger } from './ledger.ts'
import { NO_ANSWER } from './tally.ts'

type FrozenCell = ClosingRecord['cells'][number]
type FrozenTotal = ClosingRecord['totals'][number]

/** The figures of a period as they stand, ready to be committed. */
export function freezePeriod(ledger: Ledger, period: string): ClosingRecord {
  const figures = {
    period,
    closed: ledger.asOf,
    cells: periodCells(ledger, period).map(frozenCell),
    totals: periodTotals(ledger, period).map(({ frozen }) => frozen),
  }
  return { ...figures, digest: closingDigest(figures) }
}

function periodCells(ledger: Ledger, period: string): Cell[] {
  return ledger.duties.flatMap(({ cells }) => cells.filter(({ span }) => span.every === 'period' && span.id === period))
}

function frozenCell({ duty, unit, state, count, of }: Cell): FrozenCell {
  if (state === 'not-joined') return { duty: duty.id, unit, state }
  return { duty: duty.id, unit, state, value: amountOf(count), ...(of ? { of: amountOf(of) } : {}) }
}

interface Total {
  frozen: FrozenTotal
  items: readonly Item[]
}

function periodTotals(ledger: Ledger, period: string): Total[] {
  return ledger.indicators
    .filter(({ indicator }) => indicator.every === 'period')
    .flatMap((figures) => totalsOf(figures, period))
}

/** The total of an indicator in a span, and each of its parts by code. */
function totalsOf({ indicator, count }: IndicatorFigures, span: string): Total[] {
  const { total } = count.get(span) ?? NO_ANSWER
  const codes = [...new Set(total.flatMap((item) => item.codes))].sort(compareText)
  const parts = codes.map((code) => ({ code, items: total.filter((item) => item.codes.includes(code)) }))
  return [
    { frozen: { indicator: indicator.id, value: amountOf(total) }, items: total },
    ...parts.map(({ code, items }) => ({ frozen: { indicator: indicator.id, code, value: amountOf(items) }, items })),
  ]
}

/** A figure that was frozen and has changed since. */
export interface Amendment {
  /** what the figure is of: a duty of a unit, or an indicator */
  figure: { duty: string; unit: string } | { indicator: string; code?: string }
  frozen: FrozenCell | FrozenTotal | undefined
  now: FrozenCell | FrozenTotal | undefined
  /** the day of the newest change to its records; the reference date where that is not known */
  on: string
}

/** When each file of the content was last changed, YYYY-MM-DD, as far as it was since a day. */
export type ChangeDates = ReadonlyMap<string, string>

/** What has changed since a period was frozen. */
export function amendments(closing: ClosingRecord, ledger: Ledger, changed: ChangeDates): Amendment[] {
  const cells = periodCells(ledger, closing.period)
  const totals = periodTotals(ledger, closing.period)
  const itemsOfCell = new Map(cells.map((cell) => [cellKey(frozenCell(cell)), [...cell.count, ...(cell.of ?? [])]]))
  const itemsOfTotal = new Map(totals.map(({ frozen, items }) => [totalKey(frozen), items]))
  const dated = (items: readonly Item[] | undefined) => changeDay(items ?? [], changed, ledger.asOf)
  return [
    ...changes(closing.cells, cells.map(frozenCell), cellKey).map(({ key, frozen, now }) => {
      const { duty, unit } = (now ?? frozen) as FrozenCell
      return { figure: { duty, unit }, frozen, now, on: dated(itemsOfCell.get(key)) }
    }),
    ...changes(
      closing.totals,
      totals.map(({ frozen }) => frozen),
      totalKey,
    ).map(({ key, frozen, now }) => {
      const { indicator, code } = (now ?? frozen) as FrozenTotal
      return {
        figure: { indicator, ...(code === undefined ? {} : { code }) },
        frozen,
        now,
        on: dated(itemsOfTotal.get(key)),
      }
    }),
  ]
}

function cellKey({ duty, unit }: FrozenCell): string {
  return `${duty} ${unit}`
}

function totalKey({ indicator, code = '' }: FrozenTotal): string {
  return `${indicator} ${code}`
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
    .filter((change) => !isSame(change.frozen, change.now))
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  const [left, right] = [a ?? {}, b ?? {}].map((value) => value as Record<string, unknown>)
  return ['state', 'value', 'of'].every((field) => left?.[field] === right?.[field])
}

function changeDay(items: readonly Item[], changed: ChangeDates, asOf: string): string {
  const days = items.flatMap(({ entry }) => changed.get(entry.file) ?? [])
  const newest = days.toSorted(compareText).at(-1)
  return newest === undefined || newest > asOf ? asOf : newest
}
