import { listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

const LISTS = ['parts', 'duties', 'indicators'] as const

/** The ids of a programme's parts, duties and indicators are each used once: they are addresses. */
export const programmeDuplicate: Rule = {
  id: 'programme/duplicate',
  meaning: '部分、义务、指标的编号各不相同，编号就是网址。',
  bad: [{ 'content/programmes/2021.yaml': 'duties:\n  - { id: diary }\n  - { id: diary }\n' }],
  good: [{ 'content/programmes/2021.yaml': 'duties:\n  - { id: diary }\n  - { id: five-women }\n' }],
  *check(content) {
    for (const programme of programmes(content)) {
      for (const list of LISTS) {
        const seen = new Set<unknown>()
        for (const { document, path, data } of listed(programme, list)) {
          const { id } = data
          if (typeof id === 'string' && seen.has(id)) {
            yield {
              file: document.file,
              ...document.locate([...path, 'id']),
              rule: 'programme/duplicate',
              severity: 'error',
              message: `编号“${id}”已经用过。`,
              hint: '换一个编号。',
            }
          }
          seen.add(id)
        }
      }
    }
  },
}
