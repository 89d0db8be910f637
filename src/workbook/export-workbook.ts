import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import { type OpenedRecord, openRecord } from '../submit/opened-record.ts'
import type { Kind } from '../types.generated.ts'
import type { Choices } from './choices.ts'
import { fingerprint } from './fingerprint.ts'
import { layoutOf, USUAL_SLOTS } from './layout.ts'
import type { Slots } from './layout-walk.ts'
import { RecordRows, valuesAt } from './record-rows.ts'
import { workbookOf } from './template.ts'
import type { CellValue } from './workbook.ts'

/** More has no room in a cell. */
const MOST_CHARACTERS = 32_767

/** What an export gives: the workbook, and the records that do not fit into one. */
export interface Export {
  bytes: Uint8Array
  left: { id: string; reason: string }[]
}

/** The records of a kind, by their files, as a workbook that is imported again without any change. */
export async function exportWorkbook(
  schemas: SchemaSet,
  kind: Kind,
  files: readonly { id: string; bytes: Uint8Array }[],
  choices: Choices,
): Promise<Export> {
  const records = files.map(({ id, bytes }) => ({ id, opened: openRecord(schemas, kind, id, bytes) }))
  const layout = layoutOf(schemas, kind, slotsFor(records.map(({ opened }) => opened)))
  const rows = new Map<string, CellValue[][]>(layout.map(({ name }) => [name, []]))
  const left: Export['left'] = []
  const exported = new Map<string, string>()
  for (const { id, opened } of records) {
    if ('faults' in opened) {
      left.push({ id, reason: '文件现在有错误' })
      continue
    }
    const key = String((rows.get(layout[0]?.name ?? '')?.length ?? 0) + 1)
    const own = new RecordRows(layout, choices, id, opened.record, key).rows()
    const reason = unfit(schemas, kind, opened.record, own)
    if (reason) {
      left.push({ id, reason })
      continue
    }
    exported.set(id, fingerprint(opened.record.text))
    for (const [name, added] of own) rows.get(name)?.push(...added)
  }
  return { bytes: await workbookOf(schemas, kind, choices, layout, rows, { exported }), left }
}

type Opened = ReturnType<typeof openRecord>

/** As many columns for a list of codes as the longest needs, and at least as many as a template has. */
function slotsFor(opened: readonly Opened[]): Slots {
  const records = opened.flatMap((each) => ('record' in each ? each.record.data : []))
  return (path) => {
    const lists = records.flatMap((data) => valuesAt(data, path)).filter(Array.isArray)
    return lists.reduce((most, list) => Math.max(most, list.length), USUAL_SLOTS)
  }
}

/** Why the rows of a record cannot say all of it. */
function unfit(
  schemas: SchemaSet,
  kind: Kind,
  { sections }: OpenedRecord,
  rows: ReadonlyMap<string, readonly CellValue[][]>,
): string | undefined {
  const { sections: wanted = [''], form } = formOf(schemas, kind)
  if (form === 'mdx' && sections.map(({ name }) => name).join() !== wanted.join()) return '正文的小节和规定的不同'
  const texts = [...rows.values()].flat(2).filter((value) => typeof value === 'string')
  return texts.some((text) => text.length > MOST_CHARACTERS) ? `有一格超过 ${MOST_CHARACTERS} 个字` : undefined
}
