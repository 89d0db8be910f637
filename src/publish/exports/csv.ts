import { type Options, stringify } from 'csv-stringify/sync'
import type { Cell, Table } from '../views/table.ts'

const BYTE_ORDER_MARK = '\uFEFF'

// a lone line feed inside a text is no end of a row for the library, but is one for most readers: it stands in quotes
const OPTIONS: Options = { escape_formulas: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ }

/** What may need quotes or an apostrophe. Nearly every row of a long table is without it. */
const UNSURE = /[",\r\n]|^\s*[=+\-@\t＝＋－＠]/
/** A formula behind blanks. */
const LATE_FORMULA = /^\s+[=+\-@＝＋－＠]/

/** A table as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvOf({ columns, rows }: Table): string {
  return [columns.map(({ name }) => name), ...rows].map(line).join('')
}

function line(cells: readonly Cell[]): string {
  const isUnsure = cells.some((cell) => typeof cell === 'string' && UNSURE.test(cell))
  return isUnsure ? stringify([cells.map(guarded)], OPTIONS) : `${cells.join(',')}\r\n`
}

/** The library looks at the first sign only; some programs drop blanks before they look. */
function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && LATE_FORMULA.test(cell) ? `'${cell}` : cell
}

/** CSV that Excel opens in the right encoding by a double click. */
export function excelCsv(csv: string): string {
  return BYTE_ORDER_MARK + csv
}
