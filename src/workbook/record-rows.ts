import type { FieldPath } from '../schema/schema-set.ts'
import type { FormRecord } from '../submit/record-text.ts'
import { listCells } from './cell-lists.ts'
import { cellOf } from './cell-writing.ts'
import type { Choices } from './choices.ts'
import type { Column, SheetLayout } from './column.ts'
import type { CellValue } from './workbook.ts'

/** Every value at a path; `*` stands for each item of a list. */
export function valuesAt(data: unknown, [name, ...rest]: FieldPath): unknown[] {
  if (name === undefined) return [data]
  if (name === '*') return Array.isArray(data) ? data.flatMap((item) => valuesAt(item, rest)) : []
  return valuesAt((data as Record<string, unknown> | null | undefined)?.[name], rest)
}

/** The rows of one record, by the name of the sheet. */
export class RecordRows {
  private readonly layout: readonly SheetLayout[]
  private readonly choices: Choices
  private readonly id: string
  private readonly record: FormRecord
  private readonly key: string
  private readonly found = new Map<string, CellValue[][]>()

  /** @param key the 序号 of the record */
  constructor(layout: readonly SheetLayout[], choices: Choices, id: string, record: FormRecord, key: string) {
    this.layout = layout
    this.choices = choices
    this.id = id
    this.record = record
    this.key = key
  }

  rows(): ReadonlyMap<string, CellValue[][]> {
    for (const sheet of this.layout) this.addRows(sheet, sheet.path, this.record.data, [])
    return this.found
  }

  /** The rows of a list below a value; `numbers` are those of the items on the way. */
  private addRows(sheet: SheetLayout, [name, ...rest]: FieldPath, value: unknown, numbers: readonly number[]): void {
    if (name === undefined) {
      const rows = this.found.get(sheet.name) ?? []
      rows.push(this.row(sheet, value, numbers))
      this.found.set(sheet.name, rows)
    } else if (name === '*') {
      const items = Array.isArray(value) ? value : []
      for (const [index, item] of items.entries()) this.addRows(sheet, rest, item, [...numbers, index + 1])
    } else this.addRows(sheet, rest, (value as Record<string, unknown> | undefined)?.[name], numbers)
  }

  private row(sheet: SheetLayout, item: unknown, numbers: readonly number[]): CellValue[] {
    const cells = new Map<string, CellValue[]>()
    return sheet.columns.map((column) => {
      const { role, path, schema } = column
      if (role === 'record') return this.key
      if (role === 'id') return this.id
      if (role === 'item') return String(numbers.at(-1))
      if (role === 'parent') return String(numbers[path.filter((step) => step === '*').length - 1])
      if (role === 'section') return this.sectionText(path[0])
      const [value] = valuesAt(item, this.within(sheet, column))
      if (role === 'field') return cellOf(value, schema, this.choices)
      // the columns of one list stand side by side, and take one cell after the other
      const name = path.join('.')
      const left = cells.get(name) ?? listCells(value, schema, this.choices)
      cells.set(name, left)
      return left.shift() ?? null
    })
  }

  private sectionText(name: string | undefined): CellValue {
    return this.record.sections.find((section) => section.name === name)?.text ?? null
  }

  /** The path of a column within the item of its sheet; of a list, the list itself. */
  private within(sheet: SheetLayout, { role, path }: Column): FieldPath {
    return path.slice(sheet.path.length, role === 'value' ? -1 : undefined)
  }
}
