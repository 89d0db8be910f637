import { closingDigest } from '../check/closing-digest.ts'
import type { Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { ClosingRecord } from '../types.generated.ts'
import type { Cell } from './duty-cells.ts'
import { amountOf, type Item } from './item.ts'
import { type IndicatorFigures, type Ledger, measureLedger } from './ledger.ts'
import { type Answer, NO_ANSWER } from './question.ts'
import { isSensitive } from './sensitive.ts'

export type FrozenCell = ClosingRecord['cells'][number]
export type FrozenTotal = ClosingRecord['totals'][number]

/** The figures of a period as they stand, ready to be committed. */
export function freezePeriod(records: Records, ledger: Ledger, period: string): ClosingRecord {
  const totals = [...periodTotals(records, ledger, period), ...runningTotals(records, ledger, period)]
  const figures = {
    period,
    closed: ledger.asOf,
    cells: periodCells(ledger, period).map(frozenCell),
    totals: totals.map(({ frozen }) => frozen),
  }
  return { ...figures, digest: closingDigest(figures) }
}

/** The duties of all units in a period. */
export function periodCells(ledger: Ledger, period: string): Cell[] {
  return ledger.duties.flatMap(({ cells }) => cells.filter(({ span }) => span.every === 'period' && span.id === period))
}

/** A cell as it is frozen. A unit that has not joined has no figures. */
export function frozenCell({ duty, unit, state, count, of }: Cell): FrozenCell {
  if (state === 'not-joined') return { duty: duty.id, unit, state }
  return { duty: duty.id, unit, state, value: amountOf(count), ...(of ? { of: amountOf(of) } : {}) }
}

/** A figure of an indicator with the items that it counts. */
export interface Total {
  frozen: FrozenTotal
  items: readonly Item[]
}

/** What is frozen of the indicators of a period, with their parts by code; of sensitive ones by unit, too. */
export function periodTotals(records: Records, ledger: Ledger, period: string): Total[] {
  return ledger.indicators
    .filter(({ indicator }) => indicator.every === 'period')
    .flatMap((figures) => totalsOf(figures, period, isSensitive(records, figures.indicator)))
}

/**
 * What is frozen of sensitive indicators that run over the year or longer: the public is told them once all periods are closed.
 * They are seen from the period's last day, so that they say nothing yet of the next one. They have begun by then: the
 * periods of a programme are of its year.
 */
function runningTotals(records: Records, { programme, indicators }: Ledger, period: string): Total[] {
  const end = programme.data.periods.find(({ id }) => id === period)?.end
  const isRunning = ({ indicator }: IndicatorFigures) => indicator.every !== 'period' && isSensitive(records, indicator)
  if (end === undefined || !indicators.some(isRunning)) return []
  return measureLedger(records, programme, end)
    .indicators.filter(isRunning)
    .flatMap((figures) => figures.spans.flatMap(({ id }) => totalsOf(figures, id, true, { span: id })))
}

/** The total of an indicator in a span, and each part of it: by the codes that its items bear, and by the units they count for. */
function totalsOf(
  { indicator, count, of }: IndicatorFigures,
  span: string,
  byUnit: boolean,
  named: { span?: string } = {},
): Total[] {
  const [answer, base] = [count.get(span) ?? NO_ANSWER, of && (of.get(span) ?? NO_ANSWER)]
  const total = (part: object, items: readonly Item[], whole: readonly Item[] | undefined): Total => ({
    frozen: {
      indicator: indicator.id,
      ...named,
      ...part,
      value: amountOf(items),
      ...(whole ? { of: amountOf(whole) } : {}),
    },
    items: [...items, ...(whole ?? [])],
  })
  const codes = partition(answer.total, ({ codes }) => codes)
  const units = byUnit ? unitParts(answer) : new Map<string, Item[]>()
  const unitsOf = byUnit && base ? unitParts(base) : new Map<string, Item[]>()
  const unitKeys = [...new Set([...units.keys(), ...unitsOf.keys()])].sort(compareText)
  return [
    total({}, answer.total, base?.total),
    ...[...codes].map(([key, items]) => total({ codes: key.split(' ') }, items, undefined)),
    ...unitKeys.map((key) => total({ units: key.split(' ') }, units.get(key) ?? [], base && (unitsOf.get(key) ?? []))),
  ]
}

/** The items of an answer by the units for which they count together. */
function unitParts({ total, byUnit }: Answer): Map<string, Item[]> {
  const units = new Map<Item, string[]>()
  for (const [unit, items] of byUnit) for (const item of items) units.set(item, [...(units.get(item) ?? []), unit])
  return partition(total, (item) => units.get(item) ?? [])
}

/** Items by the names that they bear, each counted once; those without a name are in no part. */
function partition(items: readonly Item[], namesOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const parts = Map.groupBy(items, (item) => [...new Set(namesOf(item))].sort(compareText).join(' '))
  return new Map([...parts].filter(([key]) => key !== '').sort(([a], [b]) => compareText(a, b)))
}
