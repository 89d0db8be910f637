import { plainText } from './cell-reading.ts'
import type { Column, SheetLayout } from './column.ts'
import type { TemplateColumn } from './template-info.ts'
import type { Sheet } from './workbook.ts'

/** A sheet of a workbook whose columns are known. */
export interface MatchedSheet {
  name: string
  layout: SheetLayout
  columns: readonly PlacedColumn[]
  /** the rows that say something; the head and the example are left out */
  rows: readonly number[]
  cell: Sheet['cell']
}

/** A column, and where it stands. */
export interface PlacedColumn extends Column {
  at: number
}

/** A head of a sheet as it is now, and the column that had it in the template. */
export interface Head {
  at: number
  text: string
  meant?: TemplateColumn
  /** the column as it is called for now; undefined where it is no more */
  column?: Column
}

/** The text of a head, without the star of a field that must be filled in. */
export function headAt(sheet: Sheet, column: number, row = 0): string {
  return plainText(sheet.cell(row, column)).replace(/\s*\*$/, '')
}
