import type { Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { ClosingRecord } from '../types.generated.ts'

/** The closing of a period, its units under their ids of today: the committed file keeps those of its day, and its digest. */
export function closingOf(records: Pick<Records, 'find'>, period: string): ClosingRecord | undefined {
  const closing = records.find('closing', period)?.data
  return closing && withUnits(closing, currentIds(records, closing))
}

/** A closing with other ids for its units; one that is not among the ids keeps its own. */
export function withUnits(closing: ClosingRecord, ids: ReadonlyMap<string, string>): ClosingRecord {
  const idOf = (unit: string) => ids.get(unit) ?? unit
  return {
    ...closing,
    cells: closing.cells.map((cell) => ({ ...cell, unit: idOf(cell.unit) })),
    totals: closing.totals.map((total) =>
      total.units ? { ...total, units: total.units.map(idOf).sort(compareText) as typeof total.units } : total,
    ),
  }
}

/** The id of today of each unit in a closing. Units that have become one since keep their own: each has figures of that day. */
export function currentIds(records: Pick<Records, 'find'>, closing: ClosingRecord): ReadonlyMap<string, string> {
  const written = new Set([
    ...closing.cells.map(({ unit }) => unit),
    ...closing.totals.flatMap(({ units = [] }) => units),
  ])
  const byUnit = Map.groupBy(written, (id) => records.find('unit', id)?.id ?? id)
  return new Map([...byUnit].flatMap(([unit, ids]) => ids.map((id) => [id, ids.length === 1 ? unit : id])))
}
