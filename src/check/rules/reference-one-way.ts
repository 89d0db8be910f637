import { annotatedValues } from '../annotated-values.ts'
import { dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

const TOPIC = { 'content/topics/a.yaml': 'suggestions:\n  - b\n' }

/** Two fields that are each other's other side (`x-pair`) say the same. */
export const referenceOneWay: Rule = {
  id: 'reference/one-way',
  meaning: '互相关联的两条记录要彼此写明，只写一边会让两页说法不一。',
  bad: [
    { ...TOPIC, 'content/suggestions/b.yaml': 'title: 建议\n' },
    { 'content/topics/a.yaml': 'title: 课题\n', 'content/suggestions/b.yaml': 'topic: a\n' },
  ],
  good: [{ ...TOPIC, 'content/suggestions/b.yaml': 'topic: a\n' }],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'x-pair')) {
      const kind = schema['x-reference']
      const other = kind && content.find(kind, value)
      if (!other || other.data === undefined) continue
      const field = schema['x-pair'] ?? ''
      const back = [dataOf(other)[field]].flat()
      if (back.some((id) => typeof id === 'string' && content.find(document.kind, id) === document)) continue
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'reference/one-way',
        severity: 'error',
        message: `这里写了“${value}”，但 ${other.file} 没有写回本记录。`,
        hint: `在 ${other.file} 的 ${field} 里写上 ${document.id}，或在这里删掉“${value}”。`,
      }
    }
  },
}
