import type { Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { ClosingRecord } from '../types.generated.ts'

/** The closing of a period, its units under their ids of today: the committed file keeps those of its day, and its digest. */
export function closingOf(records: Pick<Records, 'find'>, period: string): ClosingRecord | undefined {
  const closing = records.find('closing', period)?.data
  const idOf = (unit: string) => records.find('unit', unit)?.id ?? unit
  return (
    closing && {
      ...closing,
      cells: closing.cells.map((cell) => ({ ...cell, unit: idOf(cell.unit) })),
      totals: closing.totals.map((total) =>
        total.units ? { ...total, units: total.units.map(idOf).sort(compareText) as typeof total.units } : total,
      ),
    }
  )
}
