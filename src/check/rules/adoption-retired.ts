import { isObject } from '../../read/mapping.ts'
import { type Content, dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

/** A model that is no longer recommended should not be copied anew, by somebody who read an old page of it. */
export const adoptionRetired: Rule = {
  id: 'adoption/retired',
  meaning: '已经停用的模式，不宜再新采用。',
  bad: [
    {
      'content/models/a.mdx': '---\nretired:\n  on: 2020-05-01\n---\n',
      'content/adoptions/b.yaml': 'model: a\nstarted: 2020-06-01\n',
    },
    {
      'content/models/a.mdx': '---\nretired:\n  on: 2020-05-01\n  replaced_by: c\n---\n',
      'content/models/c.mdx': '---\ntitle: 替它的\n---\n',
      'content/adoptions/b.yaml': 'model: a\nstarted: 2020-05-01\n',
    },
  ],
  good: [
    {
      'content/models/a.mdx': '---\nretired:\n  on: 2020-05-01\n---\n',
      'content/adoptions/b.yaml': 'model: a\nstarted: 2020-04-30\n',
    },
  ],
  *check(content) {
    for (const document of content.documents) {
      if (document.kind !== 'adoption') continue
      const { model, started } = dataOf(document)
      const { on, replaced_by: replacement } = retirement(content, model)
      if (typeof on !== 'string' || typeof started !== 'string' || started < on) continue
      yield {
        file: document.file,
        ...document.locate(['model']),
        rule: 'adoption/retired',
        severity: 'warning',
        message: `模式“${model}”${on} 起停用，这里 ${started} 才开始采用。`,
        hint: `先看模式页面上停用的理由，${typeof replacement === 'string' ? `改用“${replacement}”` : '另选一个模式'}。`,
      }
    }
  },
}

function retirement(content: Content, model: unknown): Record<string, unknown> {
  const target = typeof model === 'string' ? content.find('model', model) : undefined
  const { retired } = target ? dataOf(target) : {}
  return isObject(retired) ? retired : {}
}
