import type { CellFault, CellPlace } from './cell-fault.ts'
import { plainText } from './cell-reading.ts'
import type { MatchedSheet, PlacedColumn } from './matched-sheet.ts'
import type { RowRecord, ValuePath } from './row-record.ts'

/** The row that another row belongs to. */
export interface Owner {
  record: RowRecord
  /** the item of a list of it; empty for the record itself */
  item: ValuePath
  /** by which rows name it */
  keys: string
}

/** Which row belongs to which, by the numbers in their columns, and every fault of these. */
export class RowKeys {
  readonly faults: CellFault[] = []
  private readonly records = new Map<string, RowRecord>()
  /** the items of lists that have lists, by record and their own numbers */
  private readonly items = new Map<string, ValuePath>()
  private main = ''

  /** Takes up the row of a record under its number, where it has one. */
  addRecord(sheet: MatchedSheet, record: RowRecord): void {
    this.main = sheet.name
    const at = sheet.columns.find(({ role }) => role === 'record')?.at ?? 0
    if (record.key === '') return
    const other = this.records.get(record.key)
    if (!other) this.records.set(record.key, record)
    else
      for (const each of [other, record]) this.usedTwice({ sheet: sheet.name, row: each.place.row, column: at }, each)
  }

  /** Takes up an item of a list under its number, where its sheet has any. */
  addItem(sheet: MatchedSheet, row: number, owner: Owner, item: ValuePath): void {
    const column = sheet.columns.find(({ role }) => role === 'item')
    if (!column) return
    const keys = keysOf(owner, sheet, row, column)
    if (this.items.has(keys))
      this.fault({ sheet: sheet.name, row, column: column.at }, '同一条记录里，这个项号用了两次。', '换一个项号。')
    this.items.set(keys, item)
  }

  /** The record, and the item of its list, that a row of a list belongs to. */
  ownerOf(sheet: MatchedSheet, row: number): Owner | undefined {
    const place = (column: PlacedColumn | undefined) => ({ sheet: sheet.name, row, column: column?.at ?? 0 })
    const column = sheet.columns.find(({ role }) => role === 'record')
    const key = column ? plainText(sheet.cell(row, column.at)) : ''
    const record = this.records.get(key)
    if (!record) {
      const missing = `“${this.main}”里没有序号是“${key}”的行。`
      const message = key === '' ? '没有写序号，不知道这一行属于哪条记录。' : missing
      return this.fault(place(column), message, `填“${this.main}”里那一行的序号。`)
    }
    let owner: Owner = { record, item: [], keys: key }
    for (const parent of sheet.columns.filter(({ role }) => role === 'parent')) {
      const keys = keysOf(owner, sheet, row, parent)
      const item = this.items.get(keys)
      if (!item) return this.fault(place(parent), `序号“${key}”的记录里没有这一项。`, '填那一项的项号。')
      owner = { record, item, keys }
    }
    return owner
  }

  /** Of which of the two the rows of lists are is not known: neither comes in. */
  private usedTwice(place: CellPlace, { key, place: { row } }: RowRecord): void {
    const isKnown = this.faults.some((fault) => fault.row === place.row && fault.column === place.column)
    const words = { message: `序号“${key}”用了两次。`, hint: '给其中一行换一个序号。' }
    if (!isKnown) this.faults.push({ ...place, severity: 'error', ...words, record: row })
  }

  /** Nobody knows which record it is about: such a fault is of the sheet. */
  private fault(place: CellPlace, message: string, hint: string): undefined {
    this.faults.push({ ...place, severity: 'error', message, hint })
  }
}

function keysOf({ keys }: Owner, sheet: MatchedSheet, row: number, { path, at }: PlacedColumn): string {
  return `${keys}/${path.join('.')}=${plainText(sheet.cell(row, at))}`
}
