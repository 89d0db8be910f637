import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { type CellDemands, validation } from './cell-rules.ts'
import { withColumnFormats } from './column-formats.ts'
import type { CellValue } from './workbook.ts'

/** A sheet to write. */
export interface SheetToWrite {
  name: string
  columns: readonly ColumnToWrite[]
  /** below the head */
  rows: readonly (readonly CellValue[])[]
  /** how many of the first rows are there only to be looked at */
  samples?: number
  /** not shown, and not to be changed */
  isHidden?: boolean
}

/** A column to write: its head, and the demands on its cells. */
export interface ColumnToWrite extends CellDemands {
  head: string
  width: number
  isRequired?: boolean
  format?: string
}

/** The bytes of a workbook: the same for the same sheets. Texts are written as texts: none can act as a formula. */
export async function writeWorkbook(title: string, sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // a large library, which most builds do not need
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: sheets.map(writeSheet),
    defaultFont: FONT,
    properties: { title, created: NO_TIME, modified: NO_TIME },
    // the sheets belong together: renamed or deleted, their rows find no columns
    workbookProtection: { lockStructure: true },
  })
  return withColumnFormats(bytes)
}

const NO_TIME = new Date(0)

const FONT = { name: '微软雅黑', size: 11 } as const
const HEAD = {
  font: { ...FONT, bold: true },
  fill: solid('F0ECE4'),
  alignment: { vertical: 'center', wrapText: true },
} as const
const REQUIRED_HEAD = { ...HEAD, font: { ...FONT, bold: true, color: { rgb: 'A8243B' } } } as const
const SAMPLE = { font: { ...FONT, italic: true, color: { rgb: '6B625C' } }, fill: solid('F7F5F0') } as const

function solid(rgb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } } as const
}

function writeSheet({ name, columns, rows, samples = 0, isHidden = false }: SheetToWrite): WriteSheet {
  // a row of blank cells at the end carries the format of each column
  const written = [columns.map(({ head }) => head), ...rows, columns.map(() => null)]
  return {
    name,
    rows: written.map((row) => row.map((value) => (typeof value === 'string' ? escapeText(value) : value))),
    columns: columns.map(({ width, format }) => ({ width, ...(format === undefined ? {} : { numFmt: format }) })),
    cells: styledCells(columns, samples),
    freezePane: { rows: 1 },
    rowDefs: new Map([[0, { height: 32 }]]),
    dataValidations: columns.flatMap((column, index) => validation(column, index) ?? []),
    ...(isHidden ? { veryHidden: true, protection: { sheet: true } } : { pageSetup: printed(columns) }),
  }
}

/** What fits on a page across is printed so; a wider sheet has its heads on every page. */
function printed(columns: readonly ColumnToWrite[]): NonNullable<WriteSheet['pageSetup']> {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const fitting = width <= PAGE_WIDTH ? ({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const) : {}
  return { paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$1:$1', ...fitting }
}

/** In characters: narrower letters cannot be read. */
const PAGE_WIDTH = 180

function styledCells(columns: readonly ColumnToWrite[], samples: number): NonNullable<WriteSheet['cells']> {
  const cells = new Map<string, { style: CellStyle }>()
  for (const [column, { isRequired, format }] of columns.entries()) {
    cells.set(`0,${column}`, { style: isRequired ? REQUIRED_HEAD : HEAD })
    const style = { ...SAMPLE, ...(format === undefined ? {} : { numFmt: format }) }
    for (let row = 1; row <= samples; row++) cells.set(`${row},${column}`, { style })
  }
  return cells
}

/** A reader takes `_x000D_` in a text for an escaped character. */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}
