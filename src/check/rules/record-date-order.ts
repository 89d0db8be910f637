import { firstDay, lastDay } from '../../calendar/loose-date.ts'
import { valueAt } from '../../read/mapping.ts'
import { resolveRef } from '../../schema/schema-set.ts'
import { annotatedValues } from '../annotated-values.ts'
import type { RecordRule } from '../rule.ts'

/** What ends has begun before: the schema says which date comes first (`x-not-before`). Only certain dates are compared. */
export const recordDateOrder: RecordRule = {
  id: 'record/date-order',
  meaning: '先有开始，后有结束；前后颠倒的日期会算出负的天数。',
  bad: [
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nclosed: 2020-03-09\n' },
    { 'content/units/yi.yaml': 'exemptions:\n  - { from: 2020-05-01, until: 2020-04-01 }\n' },
    { 'content/reports/a.mdx': '---\ndate: 2020-05\noutcomes:\n  - { kind: briefing, date: 2020-04 }\n---\n' },
  ],
  good: [
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nclosed: 2020-03-10\n' },
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nclosed: 2020-02~\n' },
    { 'content/reports/a.mdx': '---\ndate: "2020"\noutcomes:\n  - { kind: briefing, date: 2020-04 }\n---\n' },
  ],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'x-not-before')) {
      const name = schema['x-not-before'] ?? ''
      const before = name.startsWith('/') ? [name.slice(1)] : [...path.slice(0, -1), name]
      const earlier = valueAt(document.data, before)
      if (typeof earlier !== 'string' || `${value}${earlier}`.includes('~')) continue
      const [first, last] = [firstDay(earlier), lastDay(value)]
      if (first === undefined || last === undefined || last >= first) continue
      const properties = content.schemas.kinds.get(document.kind)?.properties ?? {}
      const beside = properties[before.findLast((step) => typeof step === 'string') ?? '']
      const title = beside && before.length === 1 ? resolveRef(content.schemas, beside).title : undefined
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'record/date-order',
        severity: 'error',
        message: `“${schema.title}”是 ${value}，早于“${title ?? '开始'}”的 ${earlier}。`,
        hint: '核对两个日期，把写错的改正。',
      }
    }
  },
}
