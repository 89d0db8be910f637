import type { CellFault } from './cell-fault.ts'
import { isBlank } from './cell-reading.ts'
import { headAt } from './matched-sheet.ts'
import type { TemplateColumn } from './template-info.ts'
import { rowsFrom, type Sheet } from './workbook.ts'

/** Sheets that are filled in like one of the template and bear another name: renamed, or copied. None is left out in silence. */
export function straySheets(sheets: readonly Sheet[], columns: readonly TemplateColumn[]): CellFault[] {
  const names = new Set(columns.map(({ sheet }) => sheet))
  return sheets
    .filter((sheet) => !names.has(sheet.name))
    .flatMap((sheet) => {
      const like = likeOf(sheet, columns)
      return like !== undefined && isFilledIn(sheet) ? [strayFault(sheet.name, like)] : []
    })
}

/** The sheet of the template that has the most of its heads; undefined where none has its 序号 and another one. */
function likeOf(sheet: Sheet, columns: readonly TemplateColumn[]): string | undefined {
  const heads = new Set(Array.from({ length: sheet.width }, (_, at) => headAt(sheet, at)))
  const found = Map.groupBy(
    columns.filter(({ head }) => heads.has(head)),
    (column) => column.sheet,
  )
  const [like] = [...found]
    .filter(([, shared]) => shared.length > 1 && shared.some(({ role }) => role === 'record'))
    .sort(([, a], [, b]) => b.length - a.length)
  return like?.[0]
}

function isFilledIn(sheet: Sheet): boolean {
  const rows = rowsFrom(1, sheet)
  return rows.some((row) =>
    Array.from({ length: sheet.width }, (_, at) => at).some((at) => !isBlank(sheet.cell(row, at))),
  )
}

function strayFault(sheet: string, like: string): CellFault {
  const message = `模板里没有叫“${sheet}”的工作表，它的内容不会导入。`
  const hint = `内容是“${like}”的，就挪到那张工作表，或把名称改回“${like}”；不导入就删掉这张。`
  return { sheet, row: 0, column: 0, severity: 'error', message, hint }
}
