import { columnName } from '../column-name.ts'
import type { CellFault } from './cell-fault.ts'
import { isBlank } from './cell-reading.ts'
import type { PlacedColumn } from './matched-sheet.ts'
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

/** Figures that are merged down several records: people mean the sum of these as often as the figure of each. */
export function mergedNumbers(sheet: Sheet, columns: readonly PlacedColumn[], rows: readonly number[]): CellFault[] {
  const isNumber = (at: number) =>
    columns.some((column) => column.at === at && [column.schema.type].flat().some((type) => NUMBERS.has(type)))
  return sheet.merges
    .filter(({ left, right }) => left === right && isNumber(left))
    .filter(({ top, left }) => !isBlank(sheet.cell(top, left)))
    .filter(({ top, bottom }) => rows.filter((row) => row >= top && row <= bottom).length > 1)
    .map((range) => downFault(sheet, range))
}

const NUMBERS: ReadonlySet<unknown> = new Set(['integer', 'number'])

function downFault({ name }: Sheet, { top, left, bottom }: Range): CellFault {
  return {
    sheet: name,
    row: top,
    column: left,
    severity: 'warning',
    message: `第 ${top + 1} 至 ${bottom + 1} 行的这个数合并成了一格，会当作每一行都是这个数。`,
    hint: '是几行合计的，取消合并，每行填自己的数。',
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
