import { firstDay, lastDay } from '../../calendar/loose-date.ts'
import { valueAt } from '../../read/mapping.ts'
import { resolveRef } from '../../schema/schema-set.ts'
import { type AnnotatedValue, annotatedValues } from '../annotated-values.ts'
import type { RecordRule, SingleRecords } from '../rule.ts'

/** What ends has begun before: the schema says which dates come first (`x-not-before`). Only certain dates are compared. */
export const recordDateOrder: RecordRule = {
  id: 'record/date-order',
  meaning: '先有开始，后有结束；前后颠倒的日期会算出负的天数。',
  bad: [
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nclosed: 2020-03-09\n' },
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nplanned: 2020-03-12\nclosed: 2020-03-11\n' },
    { 'content/units/yi.yaml': 'exemptions:\n  - { from: 2020-05-01, until: 2020-04-01 }\n' },
    { 'content/reports/a.mdx': '---\ndate: 2020-05\noutcomes:\n  - { kind: briefing, date: 2020-04 }\n---\n' },
  ],
  good: [
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nclosed: 2020-03-10\n' },
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nclosed: 2020-02~\n' },
    { 'content/reports/a.mdx': '---\ndate: "2020"\noutcomes:\n  - { kind: briefing, date: 2020-04 }\n---\n' },
  ],
  *check(content) {
    for (const value of annotatedValues(content, 'x-not-before'))
      for (const name of value.schema['x-not-before'] ?? []) yield* tooEarly(content, value, name)
  },
}

/** What is said of a date that lies before that of another field, by its name, or with `/` by that of the record. */
function* tooEarly({ schemas }: SingleRecords, { document, schema, path, value }: AnnotatedValue, name: string) {
  const before = name.startsWith('/') ? [name.slice(1)] : [...path.slice(0, -1), name]
  const earlier = valueAt(document.data, before)
  if (typeof earlier !== 'string' || `${value}${earlier}`.includes('~')) return
  const [first, last] = [firstDay(earlier), lastDay(value)]
  if (first === undefined || last === undefined || last >= first) return
  const beside = schemas.kinds.get(document.kind)?.properties?.[before.length === 1 ? name.replace('/', '') : '']
  const title = beside && resolveRef(schemas, beside).title
  yield {
    file: document.file,
    ...document.locate(path),
    rule: 'record/date-order',
    severity: 'error',
    message: `“${schema.title}”是 ${value}，早于“${title ?? '开始'}”的 ${earlier}。`,
    hint: '核对两个日期，把写错的改正。',
  } as const
}
