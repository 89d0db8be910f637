import { nearest } from '../check/nearest.ts'
import type { CellFault } from './cell-fault.ts'
import { isBlank } from './cell-reading.ts'
import type { Head, MatchedSheet } from './matched-sheet.ts'
import type { TemplateColumn } from './template-info.ts'
import type { Sheet } from './workbook.ts'

/** What is wrong with the heads of a sheet: by them its columns are known, so that nothing below a wrong one comes in. */
export function headFaults(
  sheet: Sheet,
  { name, layout, columns }: MatchedSheet,
  heads: readonly Head[],
  known: readonly TemplateColumn[],
): CellFault[] {
  const fault = (at: number, severity: CellFault['severity'], message: string, hint: string): CellFault => ({
    sheet: name,
    row: 0,
    column: at,
    severity,
    message,
    hint,
  })
  const lost = known.filter(({ head }) => !heads.some(({ text }) => text === head))
  const faults = heads.flatMap(({ at, text, meant, column }) => {
    if (column) {
      if (heads.findIndex((head) => head.text === text) === at) return []
      return [fault(at, 'error', `“${text}”这一列有两个。`, '只留一列，把另一列删掉。')]
    }
    if (!hasContent(sheet, at)) return []
    if (meant) return [fault(at, 'error', `“${text}”是旧模板的列，现在没有这个字段了。`, REMOVED)]
    if (text === '') return [fault(at, 'error', '这一列没有表头，下面却填了内容。', restoreHint(at, text, known, lost))]
    return [fault(at, 'error', `模板里没有“${text}”这一列，下面的内容无法导入。`, restoreHint(at, text, known, lost))]
  })
  const absent = layout.columns.filter(
    ({ isRequired, role, path }) =>
      isRequired && !columns.some((column) => column.role === role && column.path.join('.') === path.join('.')),
  )
  return [
    ...faults,
    ...absent.map(({ head }) =>
      fault(0, 'warning', `表里没有必填的“${head}”这一列。`, '新记录要有这一列：用新的模板。已有的记录保持原样。'),
    ),
  ]
}

const REMOVED = '把内容挪到别的列，再清空这一列；新的模板用 npm run template 生成。'

function restoreHint(
  at: number,
  text: string,
  known: readonly TemplateColumn[],
  lost: readonly TemplateColumn[],
): string {
  const here = known[at]
  const names = lost.map(({ head }) => head)
  const meant = here && lost.includes(here) ? here.head : nearest(text, names)
  return meant === undefined ? '不导入的列请删掉。' : `是不是“${meant}”？把表头改回来；不导入的列请删掉。`
}

function hasContent(sheet: Sheet, at: number): boolean {
  return Array.from({ length: Math.max(0, sheet.height - 1) }, (_, row) => row + 1).some(
    (row) => !isBlank(sheet.cell(row, at)),
  )
}
