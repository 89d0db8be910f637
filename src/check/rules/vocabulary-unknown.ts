import { annotatedValues } from '../annotated-values.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** A coded field holds a code of its vocabulary. The Chinese label of a code counts as a near miss. */
export const vocabularyUnknown: Rule = {
  id: 'vocabulary/unknown',
  meaning: '编码要在词表里，否则数不到，也选不出来。',
  bad: [{ 'content/units/yi.yaml': 'kind: distrct\n' }, { 'content/units/yi.yaml': 'kind: 区\n' }],
  good: [{ 'content/units/yi.yaml': 'kind: district\n' }],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'x-vocabulary')) {
      const codes = content.codes(schema['x-vocabulary'] ?? '') ?? new Map<string, string>()
      if (codes.has(value)) continue
      const byLabel = [...codes].find(([, label]) => label === value)?.[0]
      const all = [...codes].map(([code, label]) => `${code}（${label}）`).join('、')
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'vocabulary/unknown',
        severity: 'error',
        message: `“${schema.title}”写的是“${value}”，词表里没有这个编码。`,
        hint: byLabel ? `写成“${byLabel}”。` : suggestion(value, codes.keys(), `只能写：${all}。`),
      }
    }
  },
}
