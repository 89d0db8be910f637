import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { generatePortal } from '../../src/generate/portal.ts'
import { type Document, readDocument } from '../../src/read/document.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { formOf } from '../../src/schema/schema-set.ts'
import { PortalCheck } from '../../src/submit/check-in-place.ts'
import type { Kind } from '../../src/types.generated.ts'
import type { Refusal } from '../../src/workbook/archive.ts'
import { choicesOf } from '../../src/workbook/choices.ts'
import type { ImportContext } from '../../src/workbook/import-context.ts'
import { type Import, importRecords, openWorkbook } from '../../src/workbook/import-workbook.ts'
import { layoutOf } from '../../src/workbook/layout.ts'
import { workbookOf } from '../../src/workbook/template.ts'
import type { CellValue } from '../../src/workbook/workbook.ts'

export const schemas = loadSchemas('schemas')
export const AS_OF = '2025-12-31'

/** A generated city in memory, with records of every kind. */
export const files = [...generatePortal(schemas, '.', { records: 240, seed: 3, year: 2025, bodies: 0.3 })]
const texts = new Map(files.map(({ path, text }) => [path, text]))

export const documents = files.flatMap(({ path, text }) => documentOf(path, text))

export function documentOf(path: string, text: string): Document[] {
  const [, first = '', name = first] = path.split('/')
  const kind = [...schemas.kinds.keys()].find((each) =>
    [formOf(schemas, each).folder, formOf(schemas, each).file].includes(first),
  )
  if (!kind) return []
  const place = { kind, form: formOf(schemas, kind).form ?? 'yaml', id: name.replace(/\.(yaml|mdx)$/, '') } as const
  return [readDocument(place, path, strToU8(text)).document]
}

/** A sound city is not examined again with each import, as the record cache would have it. */
const known = documents.map((document): Document => ({ ...document, passed: true }))
const paths = files.map(({ path }) => ({ file: path, form: 'file', executable: false }) as const)
export const portal = new PortalCheck(
  schemas,
  { files: paths, documents: known, diagnostics: [], images: new Map(), publishedIds: '', strays: [] },
  AS_OF,
)
export const choices = choicesOf(portal.content)

/** The records of a kind, with their files' bytes. */
export function recordsOf(kind: Kind) {
  const own = documents.filter((document) => document.kind === kind)
  return own.map(({ id, file }) => ({ id, file, bytes: strToU8(texts.get(file) ?? '') }))
}

/** What an import knows of the city. */
export const context: ImportContext = {
  schemas,
  choices,
  existing: {
    all: (kind) => documents.filter((document) => document.kind === kind),
    load: ({ file }) => strToU8(texts.get(file) ?? ''),
  },
  validator: (kind) => portal.validator(kind),
  check: (kind, rows) => portal.with(rows.map((row) => ({ ...row, kind }))),
}

/** The values of a row by the heads of its columns. */
export type RowValues = Readonly<Record<string, CellValue>>

/** A workbook of a kind filled in: rows by the name of their sheet. */
export function filledIn(kind: Kind, sheets: Readonly<Record<string, readonly RowValues[]>>): Promise<Uint8Array> {
  const layout = layoutOf(schemas, kind)
  const rows = new Map(
    layout.map(({ name, columns }) => {
      const heads = columns.map(({ head }) => head)
      for (const head of (sheets[name] ?? []).flatMap(Object.keys))
        if (!heads.includes(head)) throw new Error(`no column ${head} in ${name}`)
      return [name, (sheets[name] ?? []).map((row) => heads.map((head) => row[head] ?? null))] as const
    }),
  )
  return workbookOf(schemas, kind, choices, layout, rows)
}

/** Opens a workbook and reads its records, as the command and the page do one after the other. */
export async function importOrRefusal(bytes: Uint8Array, given: ImportContext): Promise<Import | Refusal> {
  const opened = await openWorkbook(bytes, given.schemas)
  return 'message' in opened ? opened : importRecords(opened, given)
}

/** The result of an import that is no refusal. */
export async function imported(bytes: Uint8Array, more: Partial<ImportContext> = {}): Promise<Import> {
  const result = await importOrRefusal(bytes, { ...context, ...more })
  if ('message' in result) throw new Error(result.message)
  return result
}

/** A workbook with the XML of one of its parts changed, as another program might have written it. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const part = parts[name]
  if (!part) throw new Error(`no part ${name}`)
  const changed = change(strFromU8(part))
  if (changed === strFromU8(part)) throw new Error(`${name} was not changed`)
  return zipSync({ ...parts, [name]: strToU8(changed) })
}

/** A workbook with the head of a column of its main sheet changed: to the text of another cell, or to nothing. */
export function withHead(bytes: Uint8Array, column: string, from: string | undefined): Uint8Array {
  return withPart(bytes, MAIN_SHEET, (xml) => {
    const text = from === undefined ? undefined : xml.match(new RegExp(`<c r="${from}"[^>]*><v>(\\d+)</v>`))?.[1]
    const cell = text === undefined ? '' : `<c r="${column}1" t="s"><v>${text}</v></c>`
    return xml.replace(new RegExp(`<c r="${column}1"[^>]*><v>\\d+</v></c>`), cell)
  })
}

export const MAIN_SHEET = 'xl/worksheets/sheet1.xml'

/** An activity without a fault. */
export const ACTIVITY: RowValues = {
  序号: '1',
  标题: '到村里看望留守妇女',
  所属单位: '丙县妇联（bing-xian）',
  期次: '2025-2',
  活动类型: '走访慰问',
  时间: '2025-04-25',
  摘要: '两名干部到村里看望十二户留守妇女，记下三件要办的事，当场办了一件。',
  '服务对象 1': '农村妇女',
}
