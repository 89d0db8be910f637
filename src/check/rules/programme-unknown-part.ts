import { countings, listed, programmes } from '../expressions.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** Every duty and indicator belongs to a part of its programme. */
export const programmeUnknownPart: Rule = {
  id: 'programme/unknown-part',
  meaning: '每项义务和指标都属于方案的一个部分，页面按部分排列。',
  bad: [
    {
      'content/programmes/2021.yaml': 'parts:\n  - { id: aid }\nduties:\n  - { part: aids, count: { kind: return } }\n',
    },
    {
      'content/programmes/2021.yaml':
        'parts:\n  - { id: aid }\nindicators:\n  - { part: work, count: { kind: return } }\n',
    },
  ],
  good: [
    {
      'content/programmes/2021.yaml': 'parts:\n  - { id: aid }\nduties:\n  - { part: aid, count: { kind: return } }\n',
    },
  ],
  *check(content) {
    const parts = new Map(
      [...programmes(content)].map((each) => [
        each.document,
        [...listed(each, 'parts')].map(({ data }) => String(data['id'])),
      ]),
    )
    for (const { document, path, data } of countings(content)) {
      const part = data['part']
      const known = parts.get(document) ?? []
      if (typeof part !== 'string' || known.includes(part)) continue
      yield {
        file: document.file,
        ...document.locate([...path, 'part']),
        rule: 'programme/unknown-part',
        severity: 'error',
        message: `方案没有编号为“${part}”的部分。`,
        hint: suggestion(part, known, `只能写：${known.join('、')}。`),
      }
    }
  },
}
