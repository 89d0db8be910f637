import { isObject } from '../../read/mapping.ts'
import { dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

/** The home page recommends models: it leaves out one that is no longer recommended, and an editor chooses another. */
export const referenceRetired: Rule = {
  id: 'reference/retired',
  meaning: '首页推荐的模式停用了，要换一个。',
  bad: [
    {
      'content/site.yaml': 'featured: [a]\n',
      'content/models/a.mdx': '---\nretired:\n  on: 2020-05-01\n  replaced_by: b\n---\n',
    },
  ],
  good: [{ 'content/site.yaml': 'featured: [a]\n', 'content/models/a.mdx': '---\ntitle: 结对\n---\n' }],
  *check(content) {
    for (const document of content.documents) {
      const { featured } = document.kind === 'site' ? dataOf(document) : {}
      for (const [index, id] of Array.isArray(featured) ? featured.entries() : []) {
        const model = content.find('model', String(id))
        const { retired } = model ? dataOf(model) : {}
        if (!isObject(retired)) continue
        const { on, replaced_by: replacement } = retired
        yield {
          file: document.file,
          ...document.locate(['featured', index]),
          rule: 'reference/retired',
          severity: 'warning',
          message: `首页推荐的模式“${id}”${on} 起停用，首页不再显示它。`,
          hint:
            typeof replacement === 'string'
              ? `换成“${replacement}”，或另选一个。`
              : '从 featured 里去掉，或换成另一个模式。',
        }
      }
    }
  },
}
