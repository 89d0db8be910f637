import type { CellFault } from './cell-fault.ts'
import { isBlank } from './cell-reading.ts'
import type { Choices } from './choices.ts'
import { type Column, isKey, type SheetLayout } from './column.ts'
import { exampleFaults } from './example-faults.ts'
import { isExample } from './example-row.ts'
import { headFaults } from './head-faults.ts'
import { headsBelow } from './head-row.ts'
import { type Head, headAt, type MatchedSheet, type PlacedColumn } from './matched-sheet.ts'
import { mergedCells, mergedNumbers } from './merged-cells.ts'
import { straySheets } from './stray-sheets.ts'
import type { TemplateColumn, TemplateInfo } from './template-info.ts'
import { MOST_COLUMNS, MOST_ROWS, rowsFrom, type Sheet } from './workbook.ts'

/** The sheets of a workbook that its template names, and what is wrong with their names, heads, merged cells, size. */
export function matchSheets(
  sheets: readonly Sheet[],
  layouts: readonly SheetLayout[],
  info: TemplateInfo,
  choices: Choices,
) {
  const faults: CellFault[] = straySheets(sheets, info.columns)
  const found = sheets.flatMap((sheet) => {
    const known = info.columns.filter((column) => column.sheet === sheet.name)
    const layout = layouts.find((candidate) => known.some((column) => isOf(candidate, column)))
    if (!layout) return []
    const each = matchSheet(sheet, layout, known, choices)
    faults.push(...each.faults)
    return [each]
  })
  const matched = found.map(({ sheet }) => sheet)
  // where the heads of one sheet stand further down, the rows of the others belong to nothing
  const isMoved = found.some(({ isBelow }) => isBelow)
  return { matched: isMoved ? matched.map((sheet) => ({ ...sheet, rows: [] })) : matched, faults }
}

/** Whether a column of the template belongs to a sheet; a sheet is known by its fields, for its title may change. */
function isOf(layout: SheetLayout, column: TemplateColumn): boolean {
  return !isKey(column.role) && columnOf(layout, column) !== undefined
}

function columnOf({ columns }: SheetLayout, { role, path }: TemplateColumn): Column | undefined {
  return columns.find((column) => column.role === role && column.path.join('.') === path.join('.'))
}

function matchSheet(sheet: Sheet, layout: SheetLayout, known: readonly TemplateColumn[], choices: Choices) {
  const heads = headsOf(sheet, layout, known)
  const columns = heads.flatMap(({ at, text, column }) => (column ? [{ ...column, head: text, at }] : []))
  const merged = mergedCells(sheet)
  const rows = filledRows(sheet, columns)
  const matched: MatchedSheet = { name: sheet.name, layout, columns, rows, cell: merged.cell }
  const below = headsBelow(sheet, known)
  // of heads that stand further down, no other fault is one
  if (below) return { sheet: matched, faults: [below], isBelow: true }
  const faults = [
    ...headFaults(sheet, matched, heads, known),
    ...merged.faults,
    ...mergedNumbers(sheet, columns, rows),
    ...hiddenFaults(sheet, rows),
    ...exampleFaults(sheet, matched, choices),
    ...sizeFaults(sheet),
  ]
  return { sheet: matched, faults, isBelow: false }
}

function headsOf(sheet: Sheet, layout: SheetLayout, known: readonly TemplateColumn[]): Head[] {
  return Array.from({ length: sheet.width }, (_, at) => {
    const text = headAt(sheet, at)
    const meant = known.find(({ head }) => head === text)
    const column = meant && columnOf(layout, meant)
    return { at, text, ...(meant ? { meant } : {}), ...(column ? { column } : {}) }
  })
}

/** The rows with anything in a column that is no key: a template may come with its 序号 filled in. */
function filledRows(sheet: Sheet, columns: readonly PlacedColumn[]): number[] {
  const key = columns.find(({ role }) => role === 'record')
  const said = columns.filter(({ role }) => !isKey(role))
  const rows = rowsFrom(1, sheet)
  return rows.filter(
    (row) => !(key && isExample(sheet.cell(row, key.at))) && said.some(({ at }) => !isBlank(sheet.cell(row, at))),
  )
}

function hiddenFaults({ name, hiddenRows }: Sheet, rows: readonly number[]): CellFault[] {
  const hidden = rows.filter((row) => hiddenRows.includes(row))
  if (hidden.length === 0) return []
  const [row = 0] = hidden
  const message = `有 ${hidden.length} 行是隐藏的（从第 ${row + 1} 行起），也会导入。`
  return [{ sheet: name, row, column: 0, severity: 'warning', message, hint: '不想导入就删掉这些行。' }]
}

function sizeFaults({ name, height, width }: Sheet): CellFault[] {
  if (height <= MOST_ROWS && width < MOST_COLUMNS) return []
  const message = `这张工作表太大，最多 ${MOST_ROWS - 1} 行、${MOST_COLUMNS - 1} 列。`
  return [
    { sheet: name, row: 0, column: 0, severity: 'error', message, hint: '分成几个文件导入；下面空着的行请删掉。' },
  ]
}
