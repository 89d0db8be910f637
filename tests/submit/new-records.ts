import { parse } from 'yaml'
import type { ContentFile } from '../../src/generate/record.ts'
import { formOf, type SchemaSet } from '../../src/schema/schema-set.ts'
import type { BodySection } from '../../src/submit/body-sections.ts'
import { formKinds } from '../../src/submit/form-kinds.ts'
import type { Kind } from '../../src/types.generated.ts'

/** A record to be written by a form. */
export interface NewRecord {
  kind: Kind
  id: string
  data: Record<string, unknown>
  sections: BodySection[]
}

type Data = Record<string, unknown>
type List = Data[]

/** Kinds that others refer to: a record is written as a copy with another name. Of all others one is held out. */
const COPIED: Readonly<Partial<Record<Kind, (data: Data) => Data>>> = {
  unit: (data) => ({ ...data, title: '新设区妇联', short_title: '新设区' }),
  place: (data) => ({ ...data, title: '新设社区妇女之家' }),
  policy: (data) => ({ ...data, title: '新的工作方案', number: '示妇发〔2025〕99号' }),
  topic: ({ suggestions: _, ...data }) => ({ ...data, title: '新的课题' }),
  model: (data) => ({ ...data, title: '新的模式' }),
  report: (data) => ({ ...data, title: '新的报告' }),
  vocabulary: (data) => ({ ...data, description: '新的词表。' }),
  programme: anotherYear,
}

/** A programme of another year with some of its duties and indicators: each that is kept shows a form of its own. */
function anotherYear(data: Data): Data {
  const moved = JSON.parse(JSON.stringify(data).replaceAll('2025', '2027').replaceAll('2026', '2028'))
  const [duties, indicators] = [moved.duties as List, (moved.indicators ?? []) as List]
  const wanted = [duties.find((duty) => duty['has']), duties.find((duty) => duty['of']), duties[0]]
  const kept = { duties: [...new Set(wanted)].filter((duty) => duty !== undefined), indicators: indicators.slice(0, 1) }
  const named = new Set([...kept.duties, ...kept.indicators].map(({ part }) => part))
  return {
    ...moved,
    ...kept,
    parts: moved.parts.filter(({ id }: Data) => named.has(id)),
    periods: moved.periods.slice(0, 2),
    milestones: moved.milestones.slice(0, 1),
  }
}

/** For each kind that has a form, a generated record that a portal does not have, and the files of that portal. */
export function newRecords(
  schemas: SchemaSet,
  files: readonly ContentFile[],
): { records: NewRecord[]; rest: ContentFile[] } {
  const { staff, editors } = formKinds(schemas)
  const held = new Set<string>()
  const records = [...staff, ...editors].map((kind) => {
    const folder = `content/${formOf(schemas, kind).folder}/`
    const own = files.filter(({ path }) => path.startsWith(folder))
    const copied = COPIED[kind]
    // a bulletin has the name of its period, which many records give
    const file = copied || kind === 'bulletin' ? own.at(-1) : own.findLast(({ path }) => !isNamed(files, path))
    if (!file) throw new Error(`no ${kind} to write`)
    if (!copied) held.add(file.path)
    const record = recordOf(schemas, kind, idOf(file.path), file.text)
    return copied ? { ...record, id: `${record.id}-new`, data: copied(record.data) } : record
  })
  return { records, rest: files.filter(({ path }) => !held.has(path)) }
}

function idOf(path: string): string {
  return path.replace(/^.*\/|\.\w+$/g, '')
}

/** Whether another file names a record. */
function isNamed(files: readonly ContentFile[], path: string): boolean {
  return files.some((file) => file.path !== path && new RegExp(`(?<![\\w-])${idOf(path)}(?![\\w-])`).test(file.text))
}

function recordOf(schemas: SchemaSet, kind: Kind, id: string, text: string): NewRecord {
  const { form, sections: wanted = [''] } = formOf(schemas, kind)
  if (form !== 'mdx') return { kind, id, data: parse(text), sections: [] }
  const [, yaml = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? []
  const parts = body.split(/^## .*$/m)
  const texts = parts.length > 1 ? parts.slice(1) : parts
  return {
    kind,
    id,
    data: parse(yaml),
    sections: wanted.map((name, index) => ({ name, text: (texts[index] ?? '').trim() })),
  }
}
