import type { Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { ClosingRecord } from '../types.generated.ts'
import { type FrozenCell, type FrozenTotal, frozenCell, periodCells, periodTotals } from './closing.ts'
import type { Item } from './item.ts'
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

/** When each file of the content was last changed, YYYY-MM-DD, as far as it was since a day. */
export type ChangeDates = ReadonlyMap<string, string>

/** What has changed in a period since it was frozen. What is of the year or the whole term goes on growing and is not amended. */
export function amendments(
  records: Records,
  closing: ClosingRecord,
  ledger: Ledger,
  changed: ChangeDates,
): Amendment[] {
  const cells = periodCells(ledger, closing.period)
  const totals = periodTotals(records, ledger, closing.period)
  const itemsOfCell = new Map(cells.map((cell) => [cellKey(frozenCell(cell)), [...cell.count, ...(cell.of ?? [])]]))
  const itemsOfTotal = new Map(totals.map(({ frozen, items }) => [totalKey(frozen), items]))
  const dated = (items: readonly Item[] = []) => changeDay(items, changed, { after: closing.closed, asOf: ledger.asOf })
  const frozenTotals = closing.totals.filter(({ span }) => span === undefined)
  return [
    ...changes(closing.cells, cells.map(frozenCell), cellKey).map(({ key, frozen, now }) => {
      const { duty, unit } = (now ?? frozen) as FrozenCell
      return { figure: { duty, unit }, frozen, now, on: dated(itemsOfCell.get(key)) }
    }),
    ...changes(
      frozenTotals,
      totals.map(({ frozen }) => frozen),
      totalKey,
    ).map(({ key, frozen, now }) => {
      const { indicator, units, codes } = (now ?? frozen) as FrozenTotal
      const part = { ...(units ? { units } : {}), ...(codes ? { codes } : {}) }
      return { figure: { indicator, ...part }, frozen, now, on: dated(itemsOfTotal.get(key)) }
    }),
  ]
}

function cellKey({ duty, unit }: FrozenCell): string {
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

function isSame(a: object | undefined, b: object | undefined): boolean {
  const [left, right] = [a ?? {}, b ?? {}].map((value) => value as Record<string, unknown>)
  return ['state', 'value', 'of'].every((field) => left?.[field] === right?.[field])
}

/** When figures changed: by the newest change of their files, else by the newest day on which anything was done since. */
function changeDay(
  items: readonly Item[],
  changed: ChangeDates,
  { after, asOf }: { after: string; asOf: string },
): string {
  const inFiles = items.flatMap(({ entry }) => changed.get(entry.file) ?? [])
  const done = items.map(({ on }) => on)
  const newest = (days: readonly string[]) =>
    days
      .filter((day) => day > after && day <= asOf)
      .toSorted(compareText)
      .at(-1)
  return newest(inFiles) ?? newest(done) ?? asOf
}
