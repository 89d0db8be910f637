import { annotatedValues } from '../annotated-values.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** A field that names another record names one that exists. */
export const referenceMissing: Rule = {
  id: 'reference/missing',
  meaning: '引用的记录要真的有，否则页面上的链接是断的。',
  bad: [
    { 'content/places/home.yaml': 'unit: jai\n' },
    { 'content/models/copy.mdx': '---\npolicies:\n  - no-such-plan\n---\n' },
  ],
  good: [
    { 'content/places/home.yaml': 'unit: jia\n' },
    {
      'content/policies/plan.yaml': 'aliases:\n  - old-plan\n',
      'content/models/copy.mdx': '---\npolicies:\n  - old-plan\n---\n',
    },
  ],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'x-reference')) {
      const kind = schema['x-reference']
      if (!kind || content.find(kind, value)) continue
      const label = content.schemas.kinds.get(kind)?.title ?? kind
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'reference/missing',
        severity: 'error',
        message: `“${schema.title}”写的是“${value}”，没有编号是它的${label}。`,
        hint: suggestion(value, content.ids(kind), `核对编号，编号就是文件名；${label}还没有就先建一条。`),
      }
    }
  },
}
