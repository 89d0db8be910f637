import { columnName } from '../column-name.ts'
import type { RuleId } from '../diagnostic.ts'
import type { Sheet } from './workbook.ts'

/** A cell of a workbook. Rows and columns count from 0. */
export interface CellPlace {
  sheet: string
  row: number
  column: number
}

/** A fault of a workbook, at the cell where it is to be mended. */
export interface CellFault extends CellPlace {
  severity: 'error' | 'warning'
  message: string
  hint?: string
  /** where it is a fault of the record, as `npm run check` names it */
  rule?: RuleId
  /** the row of the record that it is about; undefined where it is about the sheet */
  record?: number
}

/** As Excel names a cell: C5. */
export function cellName({ row, column }: Pick<CellPlace, 'row' | 'column'>): string {
  return `${columnName(column + 1)}${row + 1}`
}

/** The order of reading: sheet by sheet, row by row. */
export function compareFaults(sheets: readonly Pick<Sheet, 'name'>[]): (a: CellFault, b: CellFault) => number {
  const order = new Map(sheets.map(({ name }, index) => [name, index]))
  const at = ({ sheet }: CellFault) => order.get(sheet) ?? -1
  return (a, b) => at(a) - at(b) || a.row - b.row || a.column - b.column
}
