import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { recordDate } from '../measure/statistics.ts'

/** Newest first; records without a year last; equal dates by id. */
export function newestFirst(a: RecordEntry, b: RecordEntry): number {
  return compareText(sortDate(b.data), sortDate(a.data)) || compareText(a.id, b.id)
}

/** The date by which a record is sorted, as text; empty where its source gives no year. */
export function sortDate(data: object): string {
  const date = recordDate(data) ?? ''
  return date.startsWith('XXXX') ? '' : date
}
