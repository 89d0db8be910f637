import { formOf } from '../../schema-set.ts'
import type { Rule } from '../rule.ts'

/** A kind that has exactly one file must have it, unless a portal may do without. */
export const contentMissing: Rule = {
  id: 'content/missing',
  meaning: '只有一份的文件不能少，少了它门户没有名称，也不知道按哪个方案算。',
  bad: [{ 'content/site.yaml': null }],
  good: [{}],
  *check(content) {
    for (const [kind, schema] of content.schemas.kinds) {
      const { file, optional } = formOf(content.schemas, kind)
      if (file === undefined || optional || content.ids(kind).length > 0) continue
      yield {
        file: `content/${file}`,
        line: 1,
        column: 1,
        rule: 'content/missing',
        severity: 'error',
        message: `没有“${schema.title}”文件。`,
        hint: `新建 content/${file}。`,
      }
    }
  },
}
