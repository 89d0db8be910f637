import { strFromU8, unzipSync } from 'fflate'

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
const LAST_ROW = /<(?:\w+:)?row\b[^<>]*?\br="(\d+)"/
/** A cell that holds something: styles alone reach down to the last row of many sheets. */
const FILLED = /<(?:\w+:)?c\b[^<>]*?\br="[A-Z]{1,3}(\d+)"(?:[^<>]*[^<>/])?>\s*<(?:\w+:)?(?:v|is|f)\b/g

/** Whether a sheet of a workbook holds something below a row: what is read only down to there would lose it in silence. */
export function hasRowsBelow(bytes: Uint8Array, row: number): boolean {
  const sheets = unzipSync(bytes, { filter: ({ name }) => SHEET.test(name) })
  return Object.values(sheets).some((sheet) => {
    const text = strFromU8(sheet)
    if (lastRow(text) <= row) return false
    for (const [, filled] of text.matchAll(FILLED)) if (Number(filled) > row) return true
    return false
  })
}

function lastRow(text: string): number {
  // with the name of a namespace before it, or without
  const begin = Math.max(text.lastIndexOf('<row'), text.lastIndexOf('<', text.lastIndexOf(':row')))
  const [, number = 0] = LAST_ROW.exec(text.slice(Math.max(0, begin))) ?? []
  return Number(number)
}
