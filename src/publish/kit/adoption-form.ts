import { stringify } from 'yaml'
import type { RecordEntry, Records } from '../../check/records.ts'
import { formOf, resolveRef, type Schema } from '../../schema/schema-set.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { recordUrl } from '../address.ts'

/** Fields that a new record does not need to be offered. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['aliases', 'check_exemptions'])

/**
 * A record of the adoption of a model, ready to be filled in: what is known stands there, what is asked is left blank,
 * what may be added is commented out. Made from the schema, so that a new field appears by itself.
 */
export function adoptionForm(records: Records, model: RecordEntry<'model'>): string {
  const schema = records.schemas.kinds.get('adoption') ?? {}
  const asked: ReadonlySet<string> = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !NOT_OFFERED.has(name))
  const ordered = [...fields.filter(([name]) => asked.has(name)), ...fields.filter(([name]) => !asked.has(name))]
  const parts = ordered.map(([name, child]) =>
    fieldPart(records, model, name, resolveRef(records.schemas, child), asked.has(name)),
  )
  return `${[head(records, model), ...parts].join('\n\n')}\n`
}

function head(records: Records, { id, data }: RecordEntry<'model'>): string {
  const folder = formOf(records.schemas, 'adoption').folder
  const address = absoluteUrl({ baseUrl: records.site.base_url }, recordUrl(records, 'model', id) ?? '/')
  return comment([
    `推广应用记录：照着《${data.title}》做`,
    address,
    `另存到 content/${folder}/，文件名用小写字母、数字和连字符，例如 单位编号-${id}.yaml。`,
    '先填下面没有值的几行。以“# 字段:”开头的是可以加的，用得着就去掉前面的“# ”，用不着就删掉。',
    '填好后运行 npm run check，没有错误再报送。',
  ])
}

function fieldPart(
  records: Records,
  model: RecordEntry<'model'>,
  name: string,
  schema: Schema,
  isAsked: boolean,
): string {
  const known = knownValue(model, name)
  const words = `${schema.title ?? name}${isAsked ? '（必填）' : ''}：${schema.description ?? ''}${choices(records, schema)}${example(schema)}`
  const line = known === undefined ? `${name}:` : `${name}: ${stringify(known).trimEnd()}`
  if (isAsked) return `${comment([words])}\n${line}`
  return `${comment([words])}\n${comment(name === 'figures' ? figureLines(model) : [line])}`
}

/** What the form knows of the model; an adoption begins as a plan. */
function knownValue({ id, data }: RecordEntry<'model'>, name: string): string | undefined {
  const known: Readonly<Record<string, string>> = { model: id, version: data.version, status: 'planned' }
  return known[name]
}

function choices(records: Records, schema: Schema): string {
  const vocabulary = schema['x-vocabulary']
  const entries = vocabulary === undefined ? [] : (records.find('vocabulary', vocabulary)?.data.entries ?? [])
  return entries.length === 0 ? '' : `可写 ${entries.map(({ code, zh }) => `${code}（${zh}）`).join('、')}。`
}

function example({ examples: [first] = [] }: Schema): string {
  return first === undefined ? '' : `例如 ${String(first)}。`
}

/** The figures of the model with blanks: filled in, they can be held against it. */
function figureLines({ data }: RecordEntry<'model'>): string[] {
  const measured = (data.figures ?? []).filter(({ value }) => value !== null)
  const items = measured.length > 0 ? measured.map(({ label, unit }) => ({ label, unit })) : [{ label: '', unit: '' }]
  const text = (value: string) => (value === '' ? '' : ` ${stringify(value).trimEnd()}`)
  return [
    'figures:',
    ...items.flatMap(({ label, unit }) => [
      `  - label:${text(label)}`,
      '    value:',
      `    unit:${text(unit)}`,
      '    as_of:',
    ]),
  ]
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}`).join('\n')
}
