import { isObject } from '../../read/mapping.ts'
import { closingDigest } from '../closing-digest.ts'
import type { Rule } from '../rule.ts'

const FROZEN = { period: '2020-2', closed: '2020-05-20', cells: [], totals: [{ indicator: 'visits', value: 3 }] }

function closingText(value: number): string {
  return `period: 2020-2\nclosed: 2020-05-20\ncells: []\ntotals:\n  - { indicator: visits, value: ${value} }\ndigest: ${closingDigest(FROZEN)}\n`
}

/** A closing is as it was frozen: its digest is that of its figures. */
export const closingEdited: Rule = {
  id: 'closing/edited',
  meaning: '结算了的数字不能手改；以后的变化在页面上另列为更正。',
  bad: [{ 'content/closed/2020-2.yaml': closingText(4) }],
  good: [{ 'content/closed/2020-2.yaml': closingText(3) }],
  *check(content) {
    for (const document of content.documents) {
      if (document.kind !== 'closing' || !isObject(document.data)) continue
      if (typeof document.data['digest'] !== 'string' || closingDigest(document.data) === document.data['digest'])
        continue
      yield {
        file: document.file,
        ...document.locate(['digest']),
        rule: 'closing/edited',
        severity: 'error',
        message: '结算文件被改过：内容和校验码对不上。',
        hint: `从版本记录恢复 ${document.file}；数字要更正就改记录本身，页面会自动列出更正。`,
      }
    }
  },
}
