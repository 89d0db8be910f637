import type { CellFault, CellPlace } from './cell-fault.ts'
import { readList } from './cell-lists.ts'
import { plainText, readCell } from './cell-reading.ts'
import type { Choices } from './choices.ts'
import type { MatchedSheet, PlacedColumn } from './matched-sheet.ts'
import { RowKeys } from './row-keys.ts'
import { RowRecord, sectionPath, type ValuePath, valuePath } from './row-record.ts'
import type { Cell } from './workbook.ts'

/** The records of the matched sheets of a workbook, and every fault of their cells and keys. */
export function readRecords(sheets: readonly MatchedSheet[], choices: Choices) {
  const reader = new RecordReader(choices, askedOf(sheets))
  const main = sheets.find(({ layout }) => layout.path.length === 0)
  if (main) reader.readMain(main)
  // lists come after the lists that they are in
  const lists = sheets.filter(({ layout }) => layout.path.length > 0)
  for (const sheet of lists.sort((a, b) => a.layout.path.length - b.layout.path.length)) reader.readItems(sheet)
  return { records: reader.records, faults: reader.faults }
}

/** The fields that a workbook can speak of, by their first name or path. */
function askedOf(sheets: readonly MatchedSheet[]): ReadonlySet<string> {
  const columns = sheets.flatMap(({ columns }) => columns)
  const fields = columns.filter(({ role }) => role === 'field' || role === 'value').map(({ path }) => path.join('/'))
  const sections = columns.filter(({ role }) => role === 'section').map(({ path }) => sectionPath(path[0] ?? ''))
  return new Set([...fields, ...sections])
}

interface PlacedCell {
  cell: Cell
  place: CellPlace
}

/** Prose is read as it is, a code in it too. */
const NO_CHOICES: Choices = () => undefined

class RecordReader {
  readonly records: RowRecord[] = []
  private readonly own: CellFault[] = []
  private readonly choices: Choices
  private readonly asked: ReadonlySet<string>
  private readonly keys = new RowKeys()

  get faults(): CellFault[] {
    return [...this.own, ...this.keys.faults]
  }

  constructor(choices: Choices, asked: ReadonlySet<string>) {
    this.choices = choices
    this.asked = asked
  }

  readMain(sheet: MatchedSheet): void {
    const key = sheet.columns.find(({ role }) => role === 'record')
    const id = sheet.columns.find(({ role }) => role === 'id')
    for (const row of sheet.rows) {
      const text = (column: PlacedColumn | undefined) => (column ? plainText(sheet.cell(row, column.at)) : '')
      const place = { sheet: sheet.name, row, column: id?.at ?? 0 }
      const record = new RowRecord(place, text(key), text(id), this.asked)
      this.records.push(record)
      this.readRow(sheet, row, record, [])
      this.keys.addRecord(sheet, record)
    }
  }

  readItems(sheet: MatchedSheet): void {
    for (const row of sheet.rows) {
      const owner = this.keys.ownerOf(sheet, row)
      if (!owner) continue
      const list = [...owner.item, ...sheet.layout.path.slice(owner.item.length, -1)]
      const item = [...list, (owner.record.get(list) as unknown[] | undefined)?.length ?? 0]
      owner.record.set(item, {})
      owner.record.mark(item, { sheet: sheet.name, row, column: sheet.columns[0]?.at ?? 0 })
      this.readRow(sheet, row, owner.record, item)
      this.keys.addItem(sheet, row, owner, item)
    }
  }

  private readRow(sheet: MatchedSheet, row: number, record: RowRecord, item: ValuePath): void {
    const blank: { path: ValuePath; column: PlacedColumn }[] = []
    for (const column of sheet.columns) {
      const cell = { cell: sheet.cell(row, column.at), place: { sheet: sheet.name, row, column: column.at } }
      if (column.role === 'section') this.readSection(cell, column, record)
      else if (column.role === 'value') this.readValues(cell, column, record, valuePath(column.path, item).slice(0, -1))
      else if (column.role === 'field') {
        const path = valuePath(column.path, item)
        if (!this.readField(cell, column, record, path)) blank.push({ path, column })
      }
    }
    for (const { path, column } of blank) {
      if (column.isNullInGroup && record.get(path.slice(0, -1)) !== undefined) record.set(path, null)
    }
  }

  private readSection(
    { cell, place }: PlacedCell,
    { path: [heading = ''], schema }: PlacedColumn,
    record: RowRecord,
  ): void {
    record.mark([sectionPath(heading)], place)
    const { value, fault } = readCell(cell, schema, NO_CHOICES)
    if (fault) this.fault(place, fault.message, fault.hint, record)
    else record.sections.set(heading, value === undefined ? '' : String(value))
  }

  private readValues({ cell, place }: PlacedCell, { schema }: PlacedColumn, record: RowRecord, path: ValuePath): void {
    record.mark(path, place)
    const { values, fault } = readList(cell, schema, this.choices)
    if (fault) this.fault(place, fault.message, fault.hint, record)
    if (values && record.get(path) === undefined) record.set(path, [])
    for (const value of values ?? []) {
      const at = [...path, (record.get(path) as unknown[]).length]
      record.set(at, value)
      record.mark(at, place)
    }
  }

  /** Whether anything stands in the cell. */
  private readField(
    { cell, place }: PlacedCell,
    { schema }: PlacedColumn,
    record: RowRecord,
    path: ValuePath,
  ): boolean {
    record.mark(path, place)
    const { value, fault } = readCell(cell, schema, this.choices)
    if (fault) this.fault(place, fault.message, fault.hint, record)
    else if (value !== undefined) record.set(path, value)
    return fault !== undefined || value !== undefined
  }

  private fault(place: CellPlace, message: string, hint: string, { place: { row } }: RowRecord): void {
    this.own.push({ ...place, severity: 'error', message, hint, record: row })
  }
}
