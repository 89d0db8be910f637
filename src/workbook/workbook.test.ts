import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { columnName } from '../column-name.ts'
import { type CellValue, readWorkbook, type Sheet } from './workbook.ts'
import { type SheetToWrite, writeWorkbook } from './write-workbook.ts'

const SHEET: SheetToWrite = {
  name: '活动',
  samples: 1,
  columns: [
    {
      head: '标题 *',
      isRequired: true,
      width: 30,
      format: '@',
      prompt: { title: '标题', text: '一句话说清做了什么。' },
    },
    { head: '类型', width: 12, format: '@', rule: { type: 'list', range: "'选项'!$A$2:$A$3" } },
    { head: '日期', width: 12, format: 'yyyy-mm-dd', rule: { type: 'date' } },
    { head: '人数', width: 8, rule: { type: 'whole', least: 0 } },
  ],
  rows: [
    ['例', '走访', new Date('2016-03-22'), 3],
    ['𠮷野家\n“二”<b>&', '_x000D_=1+1', new Date('1904-02-29'), -0.5],
  ],
}
const LISTS: SheetToWrite = {
  name: '选项',
  isHidden: true,
  columns: [{ head: '类型', width: 10 }],
  rows: [['走访'], ['培训']],
}
const bytes = await writeWorkbook('活动', [SHEET, LISTS])
const partOf = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const xml = partOf('xl/worksheets/sheet1.xml')

async function read(book: Uint8Array): Promise<Sheet[]> {
  const sheets = await readWorkbook(book)
  if (!Array.isArray(sheets)) throw new Error(sheets.message)
  return sheets
}

function valuesOf({ height, width, cell }: Sheet): CellValue[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => cell(row, column).value),
  )
}

describe('a workbook that was written', () => {
  test('is read back as it was, rare characters and what looks like an escape too', async () => {
    const [main, lists] = await read(bytes)
    expect(main && valuesOf(main)).toEqual([['标题 *', '类型', '日期', '人数'], ...SHEET.rows])
    expect(lists && valuesOf(lists)).toEqual([['类型'], ['走访'], ['培训']])
  })

  test('is read by another program', async () => {
    const sheets = await readXlsxFile(Buffer.from(bytes))
    expect(sheets).toEqual([
      { sheet: '活动', data: [['标题 *', '类型', '日期', '人数'], ...SHEET.rows] },
      { sheet: '选项', data: [['类型'], ['走访'], ['培训']] },
    ])
  })

  test('offers choices, and rules and hints for what is typed', () => {
    expect(xml).toContain(`type="list" sqref="B2:B20001"`)
    expect(xml).toContain(`<formula1>'选项'!$A$2:$A$3</formula1>`)
    expect(xml).toContain('type="date" sqref="C2:C20001" operator="between"')
    expect(xml).toContain('type="whole" sqref="D2:D20001" operator="between"')
    expect(xml).toContain('promptTitle="标题" prompt="一句话说清做了什么。"')
  })

  test('keeps what is typed in a text column as it is: each column has its format below the rows too', () => {
    const styles = [...xml.matchAll(/<col style="(\d+)" min="(\d)"/g)].map(([, style, column]) => [
      column,
      Number(style),
    ])
    expect(styles.map(([column]) => column)).toEqual(['1', '2', '3'])
    const formats = partOf('xl/styles.xml')
    const formatId = [...formats.matchAll(/<numFmt numFmtId="(\d+)" formatCode="@"/g)][0]?.[1]
    const cells = [...(formats.match(/<cellXfs.*<\/cellXfs>/s)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)]
    expect(cells[Number(styles[0]?.[1])]?.[1]).toBe(formatId)
  })

  test('has its head in sight, its lists out of sight, and sheets that cannot be renamed', () => {
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"')
    expect(partOf('xl/workbook.xml')).toContain('name="选项" sheetId="2" r:id="rId2" state="veryHidden"')
    expect(partOf('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>')
    expect(partOf('xl/worksheets/sheet2.xml')).toContain('<sheetProtection sheet="1"/>')
  })

  test('has no formula, whatever its texts begin with, and the same bytes each time', async () => {
    expect(xml).not.toContain('<f>')
    expect(await writeWorkbook('活动', [SHEET, LISTS])).toEqual(bytes)
  })
})

/** The workbook with the rows of its first sheet as another program may have written them. */
function withRows(rows: string, more = '', change = (workbook: string) => workbook, strings?: string): Uint8Array {
  const parts = unzipSync(bytes)
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`
  return zipSync({
    ...parts,
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    'xl/workbook.xml': strToU8(change(partOf('xl/workbook.xml'))),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(strings) }),
  })
}

/** The style of dates in the workbook above. */
const DATE = xml.match(/<c r="C3" s="(\d+)"/)?.[1]

describe('a workbook of another program', () => {
  test('gives the results of formulas, and says where there is none', async () => {
    const [sheet] = await read(
      withRows(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>X()</f></c><c r="C1" t="str"><f>"a"</f><v>a</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      ),
    )
    expect([0, 1, 2, 3].map((column) => sheet?.cell(0, column))).toEqual([
      { value: 2 },
      { value: null, isUncalculated: true },
      { value: 'a' },
      { value: '#DIV/0!' },
    ])
  })

  test.each([
    ['of 1900', 42451, ''],
    ['of 1904', 40989, '<workbookPr date1904="1"/>'],
  ])('has its dates counted from the first day %s', async (_name, day, setting) => {
    const book = withRows(`<row r="1"><c r="A1" s="${DATE}"><v>${day}</v></c></row>`, '', (workbook) =>
      workbook.replace('<bookViews>', `${setting}<bookViews>`),
    )
    expect((await read(book))[0]?.cell(0, 0)).toMatchObject({ value: new Date('2016-03-22'), format: 'yyyy-mm-dd' })
  })

  test.each(['27', '57'])('has months by the number %s of a format, whose code stands in no file', async (id) => {
    const book = withRows(`<row r="1"><c r="A1" s="${DATE}"><v>45748</v></c></row>`)
    const parts = unzipSync(book)
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
    const [, dates] = styles.match(/<numFmt numFmtId="(\d+)" formatCode="yyyy-mm-dd"/) ?? []
    const byNumber = styles.replaceAll(`<xf numFmtId="${dates}"`, `<xf numFmtId="${id}"`)
    for (const each of [byNumber, byNumber.replace(/<numFmts.*<\/numFmts>/, '')]) {
      const [sheet] = await read(zipSync({ ...parts, 'xl/styles.xml': strToU8(each) }))
      expect(sheet?.cell(0, 0)).toEqual({ value: new Date('2025-04-01'), format: 'yyyy-m' })
    }
  })

  test('has merged cells, hidden rows, rows and columns left out', async () => {
    const rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>'
    const [sheet] = await read(withRows(rows, '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'))
    expect(sheet).toMatchObject({
      height: 3,
      width: 3,
      hiddenRows: [0],
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    })
    expect(sheet?.cell(2, 0)).toEqual({ value: null })
  })

  test('has texts of several fonts, with readings, line ends of Windows, in the shared table or in the cell', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>在格里</t></is></c></row>'
    const strings =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>𠮷</t></r><r><rPr><b/></rPr><t xml:space="preserve">野_x000D_\n家</t></r><rPh sb="0" eb="1"><t>よし</t></rPh></si></sst>'
    const [sheet] = await read(withRows(rows, '', undefined, strings))
    expect(sheet && valuesOf(sheet)).toEqual([['𠮷野\n家', '在格里']])
  })

  test('may have a styled cell in the last row of all: the sheet is cut off, not refused', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="AZ1048576" s="${DATE}"/></row>`
    const [sheet] = await read(withRows(rows))
    expect(sheet?.height).toBeLessThanOrEqual(20_001)
    expect(sheet?.cell(0, 0).value).toBe(1)
  })

  test.each([
    ['a number', '<c r="B30000" s="1"><v>7</v></c>'],
    ['a text in the cell', '<c t="inlineStr" r="B30000"><is><t>远处</t></is></c>'],
    ['a formula', '<c r="A30000"><f>1+1</f><v>2</v></c>'],
  ])('is refused where %s stands so far below that it would be lost', async (_, cell) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="30000">${cell}</row><row r="30001"><c r="A30001" s="1"/></row>`
    expect(await readWorkbook(withRows(rows))).toMatchObject({ message: '表格第 20001 行以后还有内容，读不到那里。' })
  })

  test('cannot make entities grow', async () => {
    const strings = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    const sheets = await readWorkbook(withRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '', undefined, strings))
    expect(JSON.stringify(Array.isArray(sheets) ? sheets[0]?.cell(0, 0) : sheets)).not.toContain('aaaa')
  })
})

test('columns are named as Excel names them', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
