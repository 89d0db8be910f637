import type { Diagnostic } from '../../diagnostic.ts'
import type { Schema } from '../../schema/schema-set.ts'
import { neverEqual } from '../comparable.ts'
import type { Content } from '../content.ts'
import { countableFields, expressions, type Located, listed } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** A condition compares a field with a value that the field can have. */
export const programmeUnknownValue: Rule = {
  id: 'programme/unknown-value',
  meaning: '条件里比较的值，要是这个字段可能有的值，否则条件永远不成立。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: unit, where: [{ field: kind, is: distrct }] }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: unit, where: [{ field: kind, in: [区] }] }\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: activity, where: [{ field: expenses_paid, is: 是 }] }\n',
    },
    {
      'content/programmes/2021.yaml': 'duties:\n  - count: { kind: activity, where: [{ field: type, at_least: 2 }] }\n',
    },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: activity, where: [{ field: unit, is: jai }] }\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: activity, where: [{ field: aspects, is: outrech }] }\n',
    },
  ],
  good: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: activity, where: [{ field: unit, is: jia }] }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: unit, where: [{ field: kind, is: district }] }\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: activity, where: [{ field: expenses_paid, is: false }] }\n',
    },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: activity, where: [{ field: women_reached, at_least: 10 }] }\n',
    },
    {
      'content/programmes/2021.yaml': 'duties:\n  - count: { kind: project, where: [{ field: funds, at_least: 1 }] }\n',
    },
  ],
  *check(content) {
    for (const expression of expressions(content)) {
      const fields = countableFields(content.schemas, expression.kind, expression.data['items'])
      for (const condition of listed(expression, 'where')) {
        const schema = fields?.get(String(condition.data['field']))
        if (schema) yield* checkCondition(content, condition, schema)
      }
    }
  },
}

function* checkCondition(content: Content, condition: Located, schema: Schema): Generator<Diagnostic> {
  const { data } = condition
  const type = schema.type === 'array' ? (schema.items?.type ?? 'object') : schema.type
  if (data['at_least'] !== undefined && type !== 'number' && type !== 'integer')
    yield fault(condition, 'at_least', `“${schema.title}”不是数字，不能比大小。`, '改用 is、in 或 present。')
  const values = [...(data['is'] === undefined ? [] : [data['is']]), ...[data['in'] ?? []].flat()]
  const key = data['is'] === undefined ? 'in' : 'is'
  for (const value of values) {
    const words = neverEqual(content, schema, value)
    if (words) yield fault(condition, key, ...words)
  }
}

function fault({ document, path }: Located, key: string, message: string, hint: string): Diagnostic {
  const { file, locate } = document
  return { file, ...locate([...path, key]), rule: 'programme/unknown-value', severity: 'error', message, hint }
}
