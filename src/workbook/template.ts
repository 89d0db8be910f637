import { markedTitle } from '../publish/marks.ts'
import { type Schema, type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { CellRule } from './cell-rules.ts'
import { formatOf, ruleOf } from './cell-writing.ts'
import type { Choices } from './choices.ts'
import type { Column, SheetLayout } from './column.ts'
import { exampleRow } from './example-row.ts'
import { type ExportedRecords, exportedSheet } from './exported-records.ts'
import { guideSheet, promptOf } from './guide-sheet.ts'
import { layoutOf } from './layout.ts'
import { columnRange, ListSheet } from './list-sheet.ts'
import { infoSheet } from './template-info.ts'
import { type CellValue, MOST_ROWS } from './workbook.ts'
import { type ColumnToWrite, type SheetToWrite, writeWorkbook } from './write-workbook.ts'

/** Rows below the heads of a workbook's sheets, by the name of the sheet. */
type SheetRows = ReadonlyMap<string, readonly (readonly CellValue[])[]>

/**
 * A workbook to fill in: Chinese heads, choices, rules and hints for each cell, and a row to look at in each sheet.
 * @param marks notes of the portal that the choices are taken from, for its title
 */
export function templateOf(
  schemas: SchemaSet,
  kind: Kind,
  choices: Choices,
  marks: readonly string[] = [],
): Promise<Uint8Array> {
  const layout = withoutUpkeep(schemas, kind, layoutOf(schemas, kind))
  const rows = new Map(layout.map((sheet) => [sheet.name, [exampleRow(sheet, choices)]]))
  return workbookOf(schemas, kind, choices, layout, rows, { samples: 1, marks })
}

/** What is asked of those who send records in: fields of upkeep are left to those who keep them up. */
function withoutUpkeep(schemas: SchemaSet, kind: Kind, layout: readonly SheetLayout[]): SheetLayout[] {
  const isUpkeep = ({ path: [name] }: Pick<SheetLayout, 'path'>) =>
    name !== undefined && schemaAt(schemas, kind, [name])?.['x-upkeep'] === true
  return layout
    .filter((sheet) => !isUpkeep(sheet))
    .map((sheet) => ({ ...sheet, columns: sheet.columns.filter((column) => !isUpkeep(column)) }))
}

/** What is said of the rows of a workbook. */
interface RowNotes {
  /** how many of the first ones are there only to be looked at */
  samples?: number
  marks?: readonly string[]
  /** where they are of records that are there already */
  exported?: ExportedRecords
}

/** The workbook of a kind with these rows. */
export function workbookOf(
  schemas: SchemaSet,
  kind: Kind,
  choices: Choices,
  layout: readonly SheetLayout[],
  rows: SheetRows,
  { samples = 0, marks = [], exported }: RowNotes = {},
): Promise<Uint8Array> {
  const title = markedTitle({ marks: [...marks] }, schemas.kinds.get(kind)?.title ?? kind)
  const lists = new ListSheet()
  const [main] = layout
  const sheets = layout.map((sheet): SheetToWrite => {
    const columns = sheet.columns.map((column) =>
      columnToWrite(column, choices, ruleFor(column, sheet, main, choices, lists)),
    )
    return { name: sheet.name, columns, rows: rows.get(sheet.name) ?? [], samples }
  })
  return writeWorkbook(title, [
    ...sheets,
    guideSheet(title, layout, choices),
    lists.toWrite(),
    infoSheet(schemas, kind, layout),
    ...(exported ? [exportedSheet(exported)] : []),
  ])
}

function columnToWrite(column: Column, choices: Choices, rule: CellRule | undefined): ColumnToWrite {
  const { head, isRequired, schema, role } = column
  const format = formatOf(schema)
  return {
    head: isRequired ? `${head} *` : head,
    isRequired,
    width: widthOf(column),
    prompt: { title: head, text: promptOf(column, choices) },
    ...(role === 'section' || format === undefined ? { format: '@' } : { format }),
    ...(rule ? { rule } : {}),
  }
}

function ruleFor(
  column: Column,
  sheet: SheetLayout,
  main: SheetLayout | undefined,
  choices: Choices,
  lists: ListSheet,
): CellRule | undefined {
  // an item names a record that is there
  if (column.role === 'record' && main && sheet !== main)
    return { type: 'list', range: columnRange(main.name, 1, MOST_ROWS) }
  if (column.role !== 'field' && column.role !== 'value') return undefined
  const list = choices(column.schema)
  return list ? lists.rule(list) : ruleOf(column.schema)
}

function widthOf({ role, schema, head }: Column): number {
  if (role === 'record' || role === 'item') return 8
  if (role === 'section') return 60
  return Math.max(head.length * 2 + 4, textWidth(schema))
}

function textWidth(schema: Schema): number {
  const { maxLength, type } = schema as { maxLength?: number; type?: unknown }
  if (type !== 'string' || maxLength === undefined) return 14
  return Math.min(48, Math.max(14, maxLength))
}
