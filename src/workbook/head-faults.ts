import { nearest } from '../check/nearest.ts'
import type { CellFault } from './cell-fault.ts'
import { isBlank } from './cell-reading.ts'
import type { Head, MatchedSheet } from './matched-sheet.ts'
import type { TemplateColumn } from './template-info.ts'
import { rowsFrom, type Sheet } from './workbook.ts'

/** What is wrong with the heads of a sheet: by them its columns are known, so that nothing below a wrong one comes in. */
export function headFaults(
  sheet: Sheet,
  { name, layout, columns }: MatchedSheet,
  heads: readonly Head[],
  known: readonly TemplateColumn[],
): CellFault[] {
  const fault: MakeFault = (column, severity, message, hint) => ({
    sheet: name,
    row: 0,
    column,
    severity,
    message,
    hint,
  })
  const lost = known.filter(({ head }) => !heads.some(({ text }) => text === head))
  // what a column was called before is not missed a second time
  const named = new Set<string>()
  const faults = heads.flatMap((head) => {
    const isFirst = heads.find(({ text }) => text === head.text) === head
    if (head.column)
      return isFirst ? [] : [fault(head.at, 'error', `“${head.text}”这一列有两个。`, '只留一列，把另一列删掉。')]
    if (!hasContent(sheet, head.at)) return []
    const renamed = renamedFrom(head, known, lost)
    if (renamed !== undefined) named.add(renamed)
    return [unknownFault(fault, head, renamed)]
  })
  const absent = layout.columns.filter(
    ({ head, isRequired, role, path }) =>
      isRequired &&
      !named.has(head) &&
      !columns.some((column) => column.role === role && column.path.join('.') === path.join('.')),
  )
  return [
    ...faults,
    ...absent.map(({ head }) =>
      fault(0, 'warning', `表里没有必填的“${head}”这一列。`, '新记录要有这一列：用新的模板。已有的记录保持原样。'),
    ),
  ]
}

type MakeFault = (column: number, severity: CellFault['severity'], message: string, hint: string) => CellFault

/** Of a column with content that no field is known for. */
function unknownFault(fault: MakeFault, { at, text, meant }: Head, renamed: string | undefined): CellFault {
  if (meant) return fault(at, 'error', `“${text}”是旧模板的列，现在没有这个字段了。`, REMOVED)
  if (text === '') return fault(at, 'error', '这一列没有表头，下面却填了内容。', restoreHint(renamed))
  return fault(at, 'error', `模板里没有“${text}”这一列，下面的内容无法导入。`, restoreHint(renamed))
}

const REMOVED = '把内容挪到别的列，再清空这一列；新的模板从“用 Excel 报送”的网页下载，或用 npm run template 生成。'

/** The column of the template that a head stood for before somebody wrote over it: the one at its place, or of nearly its name. */
function renamedFrom(
  { at, text, meant }: Head,
  known: readonly TemplateColumn[],
  lost: readonly TemplateColumn[],
): string | undefined {
  if (meant) return undefined
  const here = known[at]
  if (here && lost.includes(here)) return here.head
  return nearest(
    text,
    lost.map(({ head }) => head),
  )
}

function restoreHint(renamed: string | undefined): string {
  return renamed === undefined ? '不导入的列请删掉。' : `是不是“${renamed}”？把表头改回来；不导入的列请删掉。`
}

function hasContent(sheet: Sheet, at: number): boolean {
  return rowsFrom(1, sheet).some((row) => !isBlank(sheet.cell(row, at)))
}
