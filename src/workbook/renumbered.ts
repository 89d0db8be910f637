import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import { isUnchanged } from '../submit/origin.ts'
import type { CellWords } from './cell-reading.ts'
import type { ExportedRecords } from './exported-records.ts'
import type { RowRecord } from './row-record.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Tells rows that bear the 序号 which another record had in the export, with other items than their own: rows that were sorted
 * and numbered anew, or a new row in the place of one that was deleted, while the rows of the lists kept their numbers.
 */
export class Renumbered {
  private readonly numbers: ReadonlyMap<string, string>
  private readonly ids: readonly string[]

  constructor(exported: ExportedRecords) {
    this.ids = [...exported.keys()]
    this.numbers = new Map(this.ids.map((id, index) => [id, String(index + 1)]))
  }

  /** Of a row whose record is there, with the data that it had. */
  ofKnown({ key, id, data }: RowRecord, found: Document, before: Data): CellWords | undefined {
    const then = this.numbers.get(id || found.id)
    if (then === undefined || ['', then].includes(key) || isUnchanged(listsOf(before), listsOf(data))) return undefined
    const message = `这条记录导出时的序号是“${then}”，现在是“${key}”，别的工作表里“${key}”的行会归到它名下。`
    return { message, hint: `把序号改回“${then}”：排序以后不用重排序号。` }
  }

  /** Of a row that is a new record. */
  ofNew({ key, data }: RowRecord, isKnown: (id: string) => boolean): CellWords | undefined {
    const then = this.ids[Number(key) - 1]
    if (then === undefined || !isKnown(then) || Object.keys(listsOf(data)).length === 0) return undefined
    const message = `序号“${key}”导出时是“${then}”的，别的工作表里“${key}”的行可能还是它的。`
    return { message, hint: '给这一行换一个没有用过的序号，别的工作表里属于它的行也写这个序号。' }
  }
}

/** What other sheets say of a record. */
function listsOf(data: Data): Data {
  const lists = Object.entries(data).filter(([, value]) => Array.isArray(value) && value.some(isObject))
  return Object.fromEntries(lists)
}
