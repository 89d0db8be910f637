import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Content } from '../../src/check/content.ts'
import { acceptRecords } from '../../src/check/records.ts'
import { knownPortal } from '../../src/publish/known-portal.ts'
import { isPublic } from '../../src/publish/public-fields.ts'
import { readContent } from '../../src/read/documents.ts'
import { PortalCheck } from '../../src/submit/check-in-place.ts'
import { knownContent } from '../../src/submit/check-submissions.ts'
import { openRecord } from '../../src/submit/opened-record.ts'
import type { Kind } from '../../src/types.generated.ts'
import { choicesOf } from '../../src/workbook/choices.ts'
import { exportWorkbook } from '../../src/workbook/export-workbook.ts'
import { filledKinds } from '../../src/workbook/filled-kinds.ts'
import type { ImportContext } from '../../src/workbook/import-context.ts'
import { importRecords, openWorkbook } from '../../src/workbook/import-workbook.ts'
import { headAt } from '../../src/workbook/matched-sheet.ts'
import type { Sheet } from '../../src/workbook/workbook.ts'
import { choices, portal as cityPortal, context, imported, MAIN_SHEET, recordsOf, schemas, withPart } from './scene.ts'

const kinds = filledKinds(schemas)

interface Case {
  context: ImportContext
  content: Content
  records(kind: Kind): { id: string; file: string; bytes: Uint8Array }[]
}

const city: Case = { context, content: cityPortal.content, records: recordsOf }

/** The real content of this repository. */
function realContent(): Case {
  const read = readContent('.', schemas)
  const portal = new PortalCheck(schemas, read, '2026-11-01')
  const all = (kind: Kind) => read.documents.filter((document) => document.kind === kind)
  return {
    content: portal.content,
    records: (kind) => all(kind).map(({ id, file }) => ({ id, file, bytes: readFileSync(file) })),
    context: {
      ...context,
      choices: choicesOf(portal.content),
      existing: { all, load: ({ file }) => readFileSync(file) },
      validator: (kind) => portal.validator(kind),
      check: (kind, rows) => portal.with(rows.map((row) => ({ ...row, kind }))),
    },
  }
}

describe.each([
  ['a generated city', () => city],
  ['the real content', realContent],
])('the records of %s', (_name, open) => {
  const { context: own, content, records } = open()

  test.each(kinds)('of kind %s come back from their workbook unchanged', async (kind) => {
    const { bytes, left } = await exportWorkbook(schemas, kind, records(kind), own.choices)
    expect(left).toEqual([])
    const { rows, faults, isOld } = await imported(bytes, own)
    expect(faults).toEqual([])
    expect(isOld).toBe(false)
    expect(rows.map(({ id, state }) => `${id} ${state}`)).toEqual(records(kind).map(({ id }) => `${id} unchanged`))
  })

  test.each(kinds)('of kind %s are the same records when their rows have lost their ids', async (kind) => {
    const { bytes } = await exportWorkbook(schemas, kind, records(kind), own.choices)
    const opened = await openWorkbook(bytes, schemas)
    if ('message' in opened) throw new Error(opened.message)
    const result = importRecords({ ...opened, sheets: opened.sheets.map(withoutIds) }, own)
    if ('message' in result) throw new Error(result.message)
    expect(result.rows.map(({ id, state }) => `${id} ${state}`)).toEqual(
      records(kind).map(({ id }) => `${id} unchanged`),
    )
  })

  test.each(kinds.filter(isPublic))('of kind %s are known to the page of workbooks by what is public', async (kind) => {
    const { bytes } = await exportWorkbook(schemas, kind, records(kind), own.choices)
    const opened = await openWorkbook(bytes, schemas)
    if ('message' in opened) throw new Error(opened.message)
    const { documents } = knownContent(schemas, knownPortal(acceptRecords(content), content.asOf))
    const existing = { all: (of: Kind) => documents.filter((each) => each.kind === of), load: () => undefined }
    const result = importRecords({ ...opened, sheets: opened.sheets.map(withoutIds) }, { ...own, existing })
    if ('message' in result) throw new Error(result.message)
    expect(result.rows).toEqual([])
    const said = new Set(result.faults.map(({ message }) => message))
    const words = ({ id }: { id: string }) => `编号“${id}”的记录已经有了，这一行没有再生成文件。`
    expect(records(kind).filter((each) => !said.has(words(each)))).toEqual([])
  })

  test.each(kinds)(
    'of kind %s are wholly in their workbook: a portal without them gets the same fields and prose',
    async (kind) => {
      const { bytes } = await exportWorkbook(schemas, kind, records(kind), own.choices)
      const documents = content.documents.filter((document) => document.kind !== kind)
      const { rows, faults } = await imported(bytes, {
        ...own,
        choices: choicesOf({ schemas, codes: (name) => content.codes(name), documents }),
        existing: { all: () => [], load: () => undefined },
        check: () => ({ documents: [], diagnostics: [] }),
      })
      expect(faults).toEqual([])
      expect(rows.map(({ id, text }) => contentOf(kind, id, Buffer.from(text)))).toEqual(
        records(kind).map(({ id, bytes: file }) => contentOf(kind, id, file)),
      )
    },
  )
})

/** A sheet whose column of ids is empty. */
function withoutIds(sheet: Sheet): Sheet {
  const ids = Array.from({ length: sheet.width }, (_, column) => column).filter(
    (column) => headAt(sheet, column) === '编号',
  )
  return {
    ...sheet,
    cell: (row, column) => (row > 0 && ids.includes(column) ? { value: null } : sheet.cell(row, column)),
  }
}

/** What a record says; spaces around a text say nothing. */
function contentOf(kind: Kind, id: string, bytes: Uint8Array) {
  const opened = openRecord(schemas, kind, id, bytes)
  if ('faults' in opened) throw new Error(`${id} cannot be read`)
  return { id, data: JSON.parse(JSON.stringify(opened.record.data)), sections: opened.record.sections }
}

test('a kind with records stands behind each of these tests', () => {
  expect(kinds.filter((kind) => recordsOf(kind).length === 0)).toEqual([])
  expect(choices).toBeDefined()
})

test('an export is the same, byte for byte, whenever it is made', async () => {
  const once = await exportWorkbook(schemas, 'activity', recordsOf('activity'), choices)
  const again = await exportWorkbook(schemas, 'activity', recordsOf('activity'), choices)
  expect(again.bytes).toEqual(once.bytes)
})

test('a row whose record was changed after the export is named, where it would undo that', async () => {
  const [first, second] = recordsOf('activity')
  if (!first || !second) throw new Error('no records')
  const { bytes } = await exportWorkbook(schemas, 'activity', [first, second], choices)
  const corrected = new TextDecoder().decode(first.bytes).replace(/^title: .*$/m, 'title: 改正过的标题')
  const load = (text: string): Partial<ImportContext> => ({
    existing: {
      ...context.existing,
      load: (document) => (document.id === first.id ? new TextEncoder().encode(text) : context.existing.load(document)),
    },
  })
  const { rows, faults } = await imported(bytes, load(corrected))
  expect(rows.map(({ state }) => state)).toEqual(['changed', 'unchanged'])
  expect(faults).toMatchObject([
    { severity: 'warning', row: 1, message: '这条记录导出以后已被修改，这一行会把它改回表里的样子。' },
  ])
  // what was changed since where the row would take nothing back is no matter
  expect((await imported(bytes, load(`# 注\n${new TextDecoder().decode(first.bytes)}`))).faults).toEqual([])
})

test('a row whose record is gone since the export does not bring it back', async () => {
  const [first, second] = recordsOf('activity')
  if (!first || !second) throw new Error('no records')
  const { bytes } = await exportWorkbook(schemas, 'activity', [first, second], choices)
  const all: ImportContext['existing']['all'] = (kind) =>
    context.existing.all(kind).filter(({ id }) => kind !== 'activity' || id !== second.id)
  const { passed, faults } = await imported(bytes, { existing: { ...context.existing, all } })
  expect(passed).toEqual([])
  expect(faults).toMatchObject([
    { severity: 'error', row: 2, message: `编号“${second.id}”的记录导出时还在，现在没有了，可能已被删除。` },
  ])
})

test('an export without its column of ids does not come in: what was changed would be there twice', async () => {
  const records = recordsOf('activity').slice(0, 2)
  const title = Buffer.from(records[0]?.bytes ?? [])
    .toString()
    .match(/^title: (.*)$/m)?.[1]
  const { bytes } = await exportWorkbook(schemas, 'activity', records, choices)
  const cut = withPart(bytes, MAIN_SHEET, (xml) => xml.replace(/<c r="B\d+"[^>]*><v>\d+<\/v><\/c>/g, ''))
  const changed = withPart(cut, 'xl/sharedStrings.xml', (xml) => xml.replace(`>${title}<`, '>新的标题<'))
  const { faults, passed } = await imported(changed)
  expect(faults.map(({ message }) => message)).toContain('导出的表里没有了“编号”这一列，改过的行会变成新的记录。')
  expect(passed).toEqual([])
})

describe('rows of an export that bear the number of another record', () => {
  const NUMBERS = /(<c r="A(\d+)"[^>]*><v>)\d+/g
  /** The export of two returns with their ledgers, the texts of whose first column stand in the rows named. */
  async function numbered(rows: Readonly<Record<string, string>>, drop = '') {
    const records = recordsOf('return').filter(({ bytes }) => Buffer.from(bytes).includes('code:'))
    const { bytes } = await exportWorkbook(schemas, 'return', records.slice(0, 2), choices)
    return withPart(bytes, MAIN_SHEET, (xml) => {
      const texts = new Map([...xml.matchAll(NUMBERS)].map(([cell, , row]) => [row, cell.match(/\d+$/)?.[0]]))
      const moved = xml.replace(NUMBERS, (_, before, row) => `${before}${texts.get(rows[row] ?? row)}`)
      return moved.replace(new RegExp(`<c r="B${drop}"[^>]*><v>\\d+</v></c>`), '')
    })
  }

  test('are refused: the rows of its lists would become theirs', async () => {
    const { faults, passed } = await imported(await numbered({ 2: '3', 3: '2' }))
    const messages = faults.map(({ message }) => message)
    expect(messages).toContain('这条记录导出时的序号是“1”，现在是“2”，别的工作表里“2”的行会归到它名下。')
    expect(messages).toContain('这条记录导出时的序号是“2”，现在是“1”，别的工作表里“1”的行会归到它名下。')
    expect(passed).toEqual([])
  })

  test('are refused where they are new, too', async () => {
    const bytes = await numbered({}, '2')
    const [first] = recordsOf('return').filter(({ bytes }) => Buffer.from(bytes).includes('code:'))
    const other = withPart(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace('>2025-1<', '>2025-6<'))
    const { faults } = await imported(other)
    expect(faults.map(({ message }) => message)).toContain(
      `序号“1”导出时是“${first?.id}”的，别的工作表里“1”的行可能还是它的。`,
    )
  })
})
