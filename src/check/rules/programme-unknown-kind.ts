import type { Schema } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { expressions } from '../expressions.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** What a duty or an indicator counts is a kind of record, and one whose records it can find. */
export const programmeUnknownKind: Rule = {
  id: 'programme/unknown-kind',
  meaning: '义务和指标数的要是真有的记录种类，它的记录要有日期，义务数的还要有所属单位，否则永远数不到。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: returns }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: place }\n    has: [{ kind: visit, by: place }]\n' },
    { 'content/programmes/2021.yaml': 'indicators:\n  - count: { kind: 纠纷 }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: bulletin }\n' },
    { 'content/programmes/2021.yaml': 'indicators:\n  - count: { kind: unit }\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: place }\n    has: [{ kind: practice, by: place, or: [{ kind: visit, by: place }] }]\n',
    },
  ],
  good: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: return }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { where: [] }\n' },
    { 'content/programmes/2021.yaml': 'indicators:\n  - count: { kind: policy }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: award }\n' },
  ],
  *check(content) {
    const kinds = [...content.schemas.kinds.keys()]
    for (const { document, path, data, kind } of expressions(content)) {
      // a selection that names no kind yet is a missing field, which the schema says
      if (typeof data['kind'] !== 'string') continue
      const at = { file: document.file, ...document.locate([...path, 'kind']), rule: 'programme/unknown-kind' } as const
      const schema = content.schemas.kinds.get(kind as Kind)
      if (schema) {
        const missing = path.at(-1) === 'count' ? missingIn(schema, path[0] === 'duties') : undefined
        const message = `“${schema.title}”的记录没有${missing}，这里永远数不到。`
        if (missing) yield { ...at, severity: 'error', message, hint: '改数别的记录种类。' }
        continue
      }
      const byTitle = kinds.find((each) => content.schemas.kinds.get(each)?.title === kind)
      yield {
        ...at,
        severity: 'error',
        message: `没有“${kind}”这种记录可数。`,
        hint: byTitle ? `写成“${byTitle}”。` : suggestion(kind, kinds, `只能写：${kinds.join('、')}。`),
      }
    }
  },
}

/** What records of a kind lack to be counted in a span, and for a duty by unit; an award is that of its report's unit. */
function missingIn({ properties = {}, ...schema }: Schema, isDuty: boolean): string | undefined {
  if (!schema['x-time']) return '日期'
  return isDuty && !(properties['unit'] ?? properties['report']) ? '所属单位' : undefined
}
