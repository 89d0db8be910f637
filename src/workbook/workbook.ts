import type { Cell as ReadCell, Sheet as ReadSheet } from 'hucre/xlsx'
import { readXlsx } from 'hucre/xlsx'
import { columnName } from '../column-name.ts'
import { DAMAGED, type Refusal, refusalOf } from './archive.ts'
import { withBuiltInFormats } from './built-in-formats.ts'
import { hasRowsBelow } from './far-rows.ts'

/** What stands in a cell. */
export type CellValue = string | number | boolean | Date | null

/** A cell of a sheet as it was read. */
export interface Cell {
  value: CellValue
  /** the number format, where it is not the general one */
  format?: string
  /** a formula whose result the file does not hold */
  isUncalculated?: true
}

/** A sheet as it was read. Rows and columns count from 0. */
export interface Sheet {
  name: string
  height: number
  width: number
  cell(row: number, column: number): Cell
  hiddenRows: readonly number[]
  merges: readonly Range[]
}

/** The rows of a sheet from one on, by their numbers; the first row of all is 0. */
export function rowsFrom(first: number, { height }: Sheet): number[] {
  return Array.from({ length: Math.max(0, height - first) }, (_, at) => at + first)
}

/** A rectangle of cells, both ends included. */
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/** Beyond these a sheet is cut off; the last row and column say that there is more. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 600

const TOO_LONG: Refusal = {
  message: `表格第 ${MOST_ROWS + 1} 行以后还有内容，读不到那里。`,
  hint: '分成几个文件导入；下面用不着的内容请删掉。',
}

/** Reads the sheets of a workbook, hidden ones too. Macros, formulas, pictures and links are never followed. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[] | Refusal> {
  const refusal = refusalOf(bytes)
  if (refusal) return refusal
  try {
    const { sheets } = await readXlsx(withBuiltInFormats(bytes), {
      readStyles: true,
      range: `A1:${columnName(MOST_COLUMNS)}${MOST_ROWS + 1}`,
    })
    return hasRowsBelow(bytes, MOST_ROWS + 1) ? TOO_LONG : sheets.map(sheetOf)
  } catch {
    // whatever the reader dislikes about a file from outside, the person who chose it can do one thing
    return DAMAGED
  }
}

function sheetOf({ name, rows, cells, rowDefs, merges = [] }: ReadSheet): Sheet {
  const hidden = [...(rowDefs ?? [])].filter(([, row]) => row.hidden).map(([row]) => row)
  return {
    name,
    height: rows.length,
    width: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    cell: (row, column) => cellOf(rows[row]?.[column] ?? null, cells?.get(`${row},${column}`)),
    hiddenRows: hidden.sort((a, b) => a - b),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  }
}

function cellOf(value: CellValue, found: ReadCell | undefined): Cell {
  const format = found?.style?.numFmt
  return {
    value: typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value,
    ...(format === undefined ? {} : { format }),
    ...(found?.formula !== undefined && value === null ? { isUncalculated: true } : {}),
  }
}
