import { stringify } from 'csv-stringify/sync'
import type { Table } from '../views/table.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** A table as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvOf({ columns, rows }: Table): string {
  return stringify([columns.map(({ name }) => name), ...rows], { escape_formulas: true, record_delimiter: '\r\n' })
}

/** CSV that Excel opens in the right encoding by a double click. */
export function excelCsv(csv: string): string {
  return BYTE_ORDER_MARK + csv
}
