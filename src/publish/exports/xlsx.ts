import { columnName } from '../../column-name.ts'
import { markedTitle } from '../marks.ts'
import type { Cell, Column, Table } from '../views/table.ts'
import { escapeXml, type Xml, xml, xmlBytes, xmlDocument } from '../xml.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { zipOf } from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A table as an Excel workbook of one sheet. Texts are stored as texts: none can act as a formula.
 * @param marks what stands on the sheet's tab and at the head of every printed page
 * @param room where the sheet is made
 */
export function xlsxOf(table: Table, marks: readonly string[] = [], room = new GrowingBytes()): Uint8Array {
  const own = {
    'xl/workbook.xml': xmlBytes(workbook(markedTitle({ marks: [...marks] }, table.title))),
    'xl/worksheets/sheet1.xml': room.of(sheetTexts(table, marks)),
  }
  return zipOf(own, FRAME)
}

const FRAME: Readonly<Record<string, Uint8Array>> = {
  '[Content_Types].xml': xmlBytes(
    xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  ),
  '_rels/.rels': xmlBytes(
    xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/_rels/workbook.xml.rels': xmlBytes(
    xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ),
  // style 0 is plain, style 1 the head
  'xl/styles.xml': xmlBytes(
    xml`<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  ),
}

/** A sheet's name has at most 31 characters and none of `[]:*?/\`. */
function workbook(title: string): Xml {
  const name = title.replace(/[[\]:*?/\\']/g, '').slice(0, 31)
  return xml`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

const HEAD = ' s="1"'
const END = '</sheetData>'

/** So many rows are made into bytes at a time: the texts of a long table together would fill the memory. */
const AT_A_TIME = 100

function* sheetTexts(table: Table, marks: readonly string[]): Generator<string> {
  const { columns, rows } = table
  const names = columns.map(({ name }) => name)
  const [start = '', end = ''] = xmlDocument(emptySheet(table, marks)).split(END)
  yield start + row(names, 1, HEAD)
  for (let at = 0; at < rows.length; at += AT_A_TIME) {
    const next = rows.slice(at, at + AT_A_TIME).map((cells, index) => row(cells, at + index + 2, ''))
    yield next.join('')
  }
  yield END + end
}

function emptySheet({ columns }: Table, marks: readonly string[]): Xml {
  const view = xml`<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>`
  const printed =
    marks.length > 0 ? xml`<headerFooter><oddHeader>&amp;C${marks.join('　')}</oddHeader></headerFooter>` : xml``
  return xml`<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols>${columns.map(width)}</cols><sheetData></sheetData>${printed}</worksheet>`
}

function width({ type }: Column, at: number): Xml {
  return xml`<col min="${at + 1}" max="${at + 1}" width="${type === 'number' ? 12 : 24}" customWidth="1"/>`
}

function row(cells: readonly Cell[], number: number, style: string): string {
  return `<row r="${number}">${cells.map((value, at) => cell(value, `${columnName(at + 1)}${number}`, style)).join('')}</row>`
}

function cell(value: Cell, place: string, style: string): string {
  if (value === null) return ''
  const start = `<c r="${place}"${style}`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  const space = value.trim() === value ? '' : ' xml:space="preserve"'
  return `${start} t="inlineStr"><is><t${space}>${escapeXml(value)}</t></is></c>`
}
