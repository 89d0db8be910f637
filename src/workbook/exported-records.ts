import type { CellFault } from './cell-fault.ts'
import { plainText } from './cell-reading.ts'
import { fingerprint } from './fingerprint.ts'
import type { MatchedSheet } from './matched-sheet.ts'
import { rowsFrom, type Sheet } from './workbook.ts'
import type { SheetToWrite } from './write-workbook.ts'

/** By the id of each record in an exported workbook, the fingerprint of its file on that day. */
export type ExportedRecords = ReadonlyMap<string, string>

const SHEET = '导出时的记录'

/** The sheet by which an import finds the records that were changed after they had been exported. People do not see it. */
export function exportedSheet(exported: ExportedRecords): SheetToWrite {
  const columns = ['id', 'file'].map((head) => ({ head, width: 24, format: '@' }))
  return { name: SHEET, isHidden: true, columns, rows: [...exported] }
}

/** What a workbook says of the records as they were exported; empty where it is a template. */
export function readExported(sheets: readonly Sheet[]): ExportedRecords {
  const sheet = sheets.find(({ name }) => name === SHEET)
  const rows = sheet ? rowsFrom(1, sheet).map((row) => [sheet.cell(row, 0), sheet.cell(row, 1)] as const) : []
  return new Map(rows.map(([id, file]) => [plainText(id), plainText(file)]))
}

/** Whether a record's file is another one than on the day of the export; false where that is not known. */
export function isChangedSince(exported: ExportedRecords, id: string, text: string): boolean {
  const then = exported.get(id)
  return then !== undefined && then !== fingerprint(text)
}

/** A fault where the ids of an export were deleted, a column that looks like no use: a row with a new title would be a new record. */
export function withoutIdColumn({ name, columns }: MatchedSheet, exported: ExportedRecords): CellFault[] {
  if (exported.size === 0 || columns.some(({ role }) => role === 'id')) return []
  const message = '导出的表里没有了“编号”这一列，改过的行会变成新的记录。'
  return [{ sheet: name, row: 0, column: 0, severity: 'error', message, hint: '重新导出，在留着“编号”的表上改。' }]
}
