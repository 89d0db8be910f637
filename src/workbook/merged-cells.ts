import { columnName } from '../column-name.ts'
import type { CellFault } from './cell-fault.ts'
import type { Range, Sheet } from './workbook.ts'

/**
 * The cells of a sheet with merged ones read as people mean them: one value down several rows stands in each of these rows.
 * One value across several columns has no meaning here and is a fault.
 */
export function mergedCells(sheet: Sheet): { cell: Sheet['cell']; faults: CellFault[] } {
  const below = sheet.merges.filter(({ top }) => top > 0)
  const origins = new Map<string, number>()
  for (const { top, left, right, bottom } of below) {
    if (left !== right) continue
    for (let row = top + 1; row <= Math.min(bottom, sheet.height - 1); row++) origins.set(`${row},${left}`, top)
  }
  return {
    cell: (row, column) => {
      const origin = origins.get(`${row},${column}`)
      return sheet.cell(origin ?? row, column)
    },
    faults: below.filter(({ left, right }) => left !== right).map((range) => acrossFault(sheet, range)),
  }
}

function acrossFault({ name }: Sheet, { top, left, bottom, right }: Range): CellFault {
  const range = `${columnName(left + 1)}${top + 1}:${columnName(right + 1)}${bottom + 1}`
  return {
    sheet: name,
    row: top,
    column: left,
    severity: 'error',
    message: `${range} 合并成了一格，看不出内容属于哪一列。`,
    hint: '取消合并，每格各填各的。',
  }
}
