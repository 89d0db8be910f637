import { plainText } from './cell-reading.ts'
import { cellOf, isNumber } from './cell-writing.ts'
import type { ChoiceList, Choices } from './choices.ts'
import type { Column, SheetLayout } from './column.ts'
import type { Cell, CellValue } from './workbook.ts'

/** What stands in the place of the 序号 of a row that is there only to be looked at. */
const SAMPLE = '例'

/** A row to look at, from the examples of the fields: an import passes over it. */
export function exampleRow({ columns }: SheetLayout, choices: Choices): CellValue[] {
  return columns.map((column) => exampleCell(column, choices))
}

/** Whether a row, by the cell of its 序号, is there only to be looked at. */
export function isExample(key: Cell): boolean {
  return /^(示例|例子?)$/.test(plainText(key))
}

function exampleCell(column: Column, choices: Choices): CellValue {
  const { role, schema, isRequired, head } = column
  if (role === 'record') return SAMPLE
  if (role === 'item' || role === 'parent') return '1'
  if (role === 'id') return null
  const list = choices(schema)
  if (list) return exampleChoice(column, list)
  const [example] = schema.examples ?? []
  if (example !== undefined) return cellOf(example, schema, choices)
  if (!isRequired) return null
  return isNumber(schema) ? SOME : `（${schema.description ?? head}）`
}

const SOME = 12

/** One of a list is enough to show how; where it need not be said, only in the fields of the record itself. */
function exampleChoice({ schema, path, head, isRequired }: Column, list: ChoiceList): CellValue {
  if (!isRequired && (path.length > 2 || / [2-9]$/.test(head))) return null
  const known = list.all.find(({ value }) => value === schema.examples?.[0])
  return (known ?? list.all[0])?.words ?? null
}
