import { createHash } from 'node:crypto'
import type { RecordView } from './views/record.ts'

/** A key of a record's page that changes when anything on it changes. */
export function viewHash(view: Omit<RecordView, 'hash'>): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 16)
}
