import type { CellFault } from './cell-fault.ts'
import { isBlank } from './cell-reading.ts'
import { LISTS } from './list-sheet.ts'
import { headAt } from './matched-sheet.ts'
import type { TemplateColumn } from './template-info.ts'
import { rowsFrom, type Sheet } from './workbook.ts'

/** So many heads of one sheet are no accident in a sheet of another name. */
const ALIKE = 3

/**
 * Sheets that are filled in like one of the template and bear another name: renamed, or copied; a warning of those that are
 * like one but for its 序号, as one's own tables are. None is left out in silence.
 */
export function straySheets(sheets: readonly Sheet[], columns: readonly TemplateColumn[]): CellFault[] {
  const names = new Set([LISTS, ...columns.map(({ sheet }) => sheet)])
  return sheets
    .filter((sheet) => !names.has(sheet.name))
    .flatMap((sheet) => {
      const like = likeOf(sheet, columns)
      return like && isFilledIn(sheet) ? [strayFault(sheet.name, like)] : []
    })
}

interface Likeness {
  /** the sheet of the template */
  sheet: string
  /** whether its 序号 is there too */
  isWhole: boolean
}

/** The sheet of the template that has the most of its heads; undefined where none has its 序号 and another one, or several. */
function likeOf(sheet: Sheet, columns: readonly TemplateColumn[]): Likeness | undefined {
  const heads = new Set(Array.from({ length: sheet.width }, (_, at) => headAt(sheet, at)))
  const shared = Map.groupBy(
    columns.filter(({ head }) => heads.has(head)),
    (column) => column.sheet,
  )
  const [like] = [...shared]
    .map(([name, own]) => ({ sheet: name, own, isWhole: own.some(({ role }) => role === 'record') }))
    .filter(({ own, isWhole }) => own.length >= (isWhole ? 2 : ALIKE))
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.own.length - a.own.length)
  return like
}

function isFilledIn(sheet: Sheet): boolean {
  const rows = rowsFrom(1, sheet)
  return rows.some((row) =>
    Array.from({ length: sheet.width }, (_, at) => at).some((at) => !isBlank(sheet.cell(row, at))),
  )
}

function strayFault(sheet: string, like: Likeness): CellFault {
  const message = `模板里没有叫“${sheet}”的工作表，它的内容不会导入。`
  const hint = `内容是“${like.sheet}”的，就挪到那张工作表，或把名称改回“${like.sheet}”；不导入就删掉这张。`
  return { sheet, row: 0, column: 0, severity: like.isWhole ? 'error' : 'warning', message, hint }
}
