import type { FieldPath, SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { plainText } from './cell-reading.ts'
import type { Column, Role, SheetLayout } from './column.ts'
import { fingerprint } from './fingerprint.ts'
import { layoutOf } from './layout.ts'
import { rowsFrom, type Sheet } from './workbook.ts'
import type { SheetToWrite } from './write-workbook.ts'

/** What a workbook says of itself: the kind of its records, the version of its columns, and what each column is. */
export interface TemplateInfo {
  kind: string
  version: string
  columns: readonly TemplateColumn[]
}

/** A column as the template had it: with its head it is found again, however the columns have been moved. */
export interface TemplateColumn {
  sheet: string
  head: string
  role: Role
  path: FieldPath
}

const SHEET = '模板信息'
const MARK = 'last-mile'
const FORM = '1'

/** The sheet that travels with a workbook. People do not see it and cannot change it by mistake. */
export function infoSheet(schemas: SchemaSet, kind: Kind, layout: readonly SheetLayout[]): SheetToWrite {
  const columns = layout.flatMap(({ name, columns }) =>
    columns.map(({ head, role, path }) => [name, head, role, path.join('.')]),
  )
  return {
    name: SHEET,
    isHidden: true,
    columns: [MARK, FORM, '', ''].map((head) => ({ head, width: 24, format: '@' })),
    rows: [['kind', kind], ['version', versionOf(schemas, kind)], ['sheet', 'head', 'role', 'path'], ...columns],
  }
}

/** Reads what a workbook says of itself; undefined where it was not made by this program. */
export function readInfo(sheets: readonly Sheet[]): TemplateInfo | undefined {
  const sheet = sheets.find(({ name }) => name === SHEET)
  if (!sheet) return undefined
  const text = (row: number, column: number) => plainText(sheet.cell(row, column))
  if (text(0, 0) !== MARK || text(0, 1) !== FORM) return undefined
  const rows = rowsFrom(4, sheet)
  return {
    kind: text(1, 1),
    version: text(2, 1),
    columns: rows.map((row) => ({
      sheet: text(row, 0),
      head: text(row, 1),
      role: text(row, 2) as Role,
      path: text(row, 3) === '' ? [] : text(row, 3).split('.'),
    })),
  }
}

/** The version of a kind's columns: it changes with every field that comes, goes, or takes other values. */
export function versionOf(schemas: SchemaSet, kind: Kind): string {
  const columns = layoutOf(schemas, kind).flatMap(({ columns }) => columns.map(columnText))
  return fingerprint(columns.join('\n'))
}

function columnText({ head, role, path, schema, isRequired }: Column): string {
  const { type, format, pattern, 'x-vocabulary': vocabulary, 'x-reference': kind } = schema
  return JSON.stringify([head, role, path, isRequired, type, format, pattern, vocabulary, kind, schema.enum])
}
