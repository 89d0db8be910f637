import type { Diagnostic } from '../../diagnostic.ts'
import type { Schema } from '../../schema-set.ts'
import type { Content } from '../content.ts'
import { countableFields, expressions, type Located, listed } from '../expressions.ts'
import { suggestion } from '../nearest.ts'
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
  ],
  good: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: unit, where: [{ field: kind, is: district }] }\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: activity, where: [{ field: expenses_paid, is: false }] }\n',
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
  const vocabulary = schema['x-vocabulary'] ?? schema.items?.['x-vocabulary']
  const codes = vocabulary === undefined ? undefined : content.codes(vocabulary)
  for (const value of values) {
    if (type === 'boolean' && typeof value !== 'boolean')
      yield fault(condition, key, `“${schema.title}”只有是或否，不会是“${value}”。`, '写成 true 或 false。')
    else if (codes && !codes.has(String(value)))
      yield fault(condition, key, `“${schema.title}”没有“${value}”这个编码。`, codeHint(String(value), codes))
  }
}

function codeHint(value: string, codes: ReadonlyMap<string, string>): string {
  const byLabel = [...codes].find(([, label]) => label === value)?.[0]
  const all = [...codes].map(([code, label]) => `${code}（${label}）`).join('、')
  return byLabel ? `写成“${byLabel}”。` : suggestion(value, codes.keys(), `只能写：${all}。`)
}

function fault({ document, path }: Located, key: string, message: string, hint: string): Diagnostic {
  const { file, locate } = document
  return { file, ...locate([...path, key]), rule: 'programme/unknown-value', severity: 'error', message, hint }
}
