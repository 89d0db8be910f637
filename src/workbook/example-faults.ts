import type { CellFault } from './cell-fault.ts'
import { isBlank, plainText } from './cell-reading.ts'
import type { Choices } from './choices.ts'
import { isKey } from './column.ts'
import { exampleRow, isExample } from './example-row.ts'
import type { MatchedSheet, PlacedColumn } from './matched-sheet.ts'
import { rowsFrom, type Sheet } from './workbook.ts'

/** What is wrong where somebody wrote over the example of a template. */
export function exampleFaults(sheet: Sheet, matched: MatchedSheet, choices: Choices): CellFault[] {
  const example = exampleRow(matched.layout, choices)
  const shownIn = ({ path }: PlacedColumn) => {
    const at = matched.layout.columns.findIndex((column) => column.path.join('.') === path.join('.'))
    return plainText({ value: example[at] ?? null })
  }
  return [...unchangedSigns(sheet, matched, choices, shownIn), ...leftOver(sheet, matched, choices, shownIn)]
}

type ShownIn = (column: PlacedColumn) => string

/** Rows that bear the sign of the example and say something else where it has its title. */
function unchangedSigns(
  sheet: Sheet,
  { name, columns }: MatchedSheet,
  choices: Choices,
  shownIn: ShownIn,
): CellFault[] {
  const key = columns.find(({ role }) => role === 'record')
  const title = columns.find(({ role, isRequired, schema }) => role === 'field' && isRequired && !choices(schema))
  if (!key || !title) return []
  const titleIn = (row: number) => plainText(sheet.cell(row, title.at))
  const rows = rowsFrom(1, sheet).filter(
    (row) => isExample(sheet.cell(row, key.at)) && !['', shownIn(title)].includes(titleIn(row)),
  )
  const message = '这一行的序号是“例”，没有导入。'
  const hint = '要导入就把序号改成数字；不导入就删掉这一行。'
  return rows.map((row) => ({ sheet: name, row, column: key.at, severity: 'warning', message, hint }))
}

/** So many texts that are those of the example stand there by no chance. */
const LEFT_OVER = 2

/** Cells of a new record in the place of the example in which it still stands, after somebody wrote over the others. */
function leftOver(
  sheet: Sheet,
  { name, columns, rows }: MatchedSheet,
  choices: Choices,
  shownIn: ShownIn,
): CellFault[] {
  const [row] = rows
  const id = columns.find(({ role }) => role === 'id')
  if (row !== 1 || (id && !isBlank(sheet.cell(row, id.at)))) return []
  const isLeft = (column: PlacedColumn) => {
    const shown = shownIn(column)
    return shown !== '' && plainText(sheet.cell(row, column.at)) === shown
  }
  const left = columns.filter((column) => !isKey(column.role) && !column.isRequired && isLeft(column))
  const texts = left.filter(({ schema }) => !choices(schema) && [schema.type].flat().includes('string'))
  if (texts.length < LEFT_OVER) return []
  const message = `这一行有 ${left.length} 格还是示例：${left.map(({ head }) => head).join('、')}。`
  const hint = '不是这条记录的，就清空或改掉。'
  return [{ sheet: name, row, column: left[0]?.at ?? 0, severity: 'warning', message, hint }]
}
