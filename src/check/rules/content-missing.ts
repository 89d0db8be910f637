import { formOf } from '../../schema-set.ts'
import type { Rule } from '../rule.ts'

/** A kind that has exactly one file must have it. */
export const contentMissing: Rule = function* (content) {
  for (const [kind, schema] of content.schemas.kinds) {
    const { file } = formOf(content.schemas, kind)
    if (file === undefined || content.ids(kind).length > 0) continue
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
}
