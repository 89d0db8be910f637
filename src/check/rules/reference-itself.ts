import { annotatedValues } from '../annotated-values.ts'
import type { Rule } from '../rule.ts'

/** A record names others: one that carries itself out, or replaces itself, says nothing, and would be counted. */
export const referenceItself: Rule = {
  id: 'reference/itself',
  meaning: '记录引用的是别的记录，写成自己等于没写，还会被算进去。',
  bad: [
    { 'content/policies/plan.yaml': 'carries_out: plan\n' },
    { 'content/models/pairing.mdx': '---\naliases: [old]\nneeds:\n  - old\n---\n' },
  ],
  good: [
    { 'content/policies/plan.yaml': 'title: 方案\n', 'content/policies/own.yaml': 'carries_out: plan\n' },
    // of another kind, with the same id
    { 'content/policies/plan.yaml': 'title: 方案\n', 'content/models/plan.mdx': '---\npolicies: [plan]\n---\n' },
  ],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'x-reference')) {
      const kind = schema['x-reference']
      if (kind !== document.kind || content.find(kind, value) !== document) continue
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'reference/itself',
        severity: 'error',
        message: `“${schema.title}”写的是“${value}”，就是本记录自己。`,
        hint: '改成别的记录的编号；没有就删掉这一项。',
      }
    }
  },
}
