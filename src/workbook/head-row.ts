import type { CellFault } from './cell-fault.ts'
import { headAt } from './matched-sheet.ts'
import type { TemplateColumn } from './template-info.ts'
import type { Sheet } from './workbook.ts'

const LOOKED_AT = 10

/** A fault where a title was written above the heads: each of them would be told as one that is not known. */
export function headsBelow(sheet: Sheet, known: readonly TemplateColumn[]): CellFault | undefined {
  const heads = new Set(known.map(({ head }) => head))
  const rows = Array.from({ length: Math.min(LOOKED_AT, sheet.height) }, (_, row) => row)
  const row = rows.find((each) => headsIn(sheet, each, heads) * 2 > heads.size)
  if (row === undefined || row === 0) return undefined
  const above = row === 1 ? '第 1 行' : `第 1 至 ${row} 行`
  const message = `表头要在第 1 行，现在在第 ${row + 1} 行。`
  return { sheet: sheet.name, row: 0, column: 0, severity: 'error', message, hint: `删掉表头上面的${above}。` }
}

function headsIn(sheet: Sheet, row: number, heads: ReadonlySet<string>): number {
  const texts = Array.from({ length: sheet.width }, (_, at) => headAt(sheet, at, row))
  return new Set(texts.filter((text) => heads.has(text))).size
}
