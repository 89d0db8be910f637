import { deflateSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { refusalOf } from './archive.ts'
import { readWorkbook } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const book = await writeWorkbook('例', [{ name: '例', columns: [{ head: '标题', width: 10 }], rows: [['一'], ['二']] }])

test('a workbook is let in', () => {
  expect(refusalOf(book)).toBeUndefined()
})

test.each([
  ['nothing', new Uint8Array(), '这不是 Excel 工作簿。'],
  ['a text', strToU8('标题,日期\n一,2016-03-22\n'), '这不是 Excel 工作簿。'],
  ['a page', strToU8('<html><table></table></html>'), '这不是 Excel 工作簿。'],
  ['another zip', zipSync({ 'word/document.xml': strToU8('<w/>') }), '这不是 Excel 工作簿。'],
  ['a table of OpenDocument', zipSync({ 'content.xml': strToU8('<office/>') }), '这是 ODS 表格，不是 .xlsx 工作簿。'],
  [
    'an old or encrypted workbook',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    '这是旧格式（.xls、.et）的表格，或者加了打开密码。',
  ],
  ['the beginning of a workbook', book.subarray(0, 600), '文件打不开，可能没有传完，或已经损坏。'],
  ['a huge file', new Uint8Array(21 * 1024 * 1024), '文件有 21 MB，最多 20 MB。'],
])('%s is refused in words that say what it is', async (_name, bytes, message) => {
  expect(refusalOf(bytes)?.message).toBe(message)
  expect(await readWorkbook(bytes)).toMatchObject({ message, hint: expect.any(String) })
})

test('a workbook with a broken part is refused', async () => {
  const broken = Uint8Array.from(book)
  // within the compressed bytes of the first part
  broken.fill(0xff, 60, 90)
  expect(await readWorkbook(broken)).toMatchObject({ message: '文件打不开，可能没有传完，或已经损坏。' })
})

const BOMB = strToU8(' '.repeat(1024 * 1024))

test('a bomb that says how large it is, is refused before anything is unpacked', () => {
  expect(refusalOf(bombOf(300 * 1024 * 1024))?.message).toBe('文件展开后有 301 MB，不像一张表格，没有打开。')
})

test('thousands of parts are refused', () => {
  const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array()]))
  expect(refusalOf(zipSync({ ...parts, 'xl/workbook.xml': strToU8('<workbook/>') }))).toBeDefined()
})

test('millions of short texts, which take gigabytes once they are read, are refused', () => {
  const texts = (megabytes: number) => refusalOf(bombOf(megabytes * 1024 * 1024, 'xl/sharedStrings.xml'))?.message
  expect(texts(168)).toBe('文件里的文字有 168 MB，不像一张表格，没有打开。')
  expect(texts(40)).toBeUndefined()
})

/** A workbook of which a part is a megabyte of spaces, with this size in the list at the end of the zip. */
function bombOf(declared: number, name = 'xl/worksheets/sheet1.xml'): Uint8Array {
  const bytes = zipSync({ ...whole(), [name]: BOMB })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const found = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (found === name) view.setUint32(at + 24, declared, true)
  }
  return bytes
}

function whole(): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="例" sheetId="1" r:id="s"/></sheets></workbook>',
    ),
  }
}

test.each([0, 1, 1000])('a bomb that says it has %i bytes is not unpacked beyond that', async (declared) => {
  expect(await readWorkbook(bombOf(declared))).toMatchObject({ message: '文件打不开，可能没有传完，或已经损坏。' })
})

test('the lying bomb is one: with its true size it is read', async () => {
  expect(Array.isArray(await readWorkbook(bombOf(BOMB.length)))).toBe(true)
  expect(deflateSync(BOMB).length).toBeLessThan(5000)
})
