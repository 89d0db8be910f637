import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { recordDate } from '../measure/statistics.ts'

/** Newest first; records without a year last; equal dates by id. */
export function newestFirst(a: RecordEntry, b: RecordEntry): number {
  return compareText(sortKey(b), sortKey(a)) || compareText(a.id, b.id)
}

function sortKey({ data }: RecordEntry): string {
  const date = recordDate(data) ?? ''
  return date.startsWith('XXXX') ? '' : date
}
