import { type Content, dataOf } from '../content.ts'
import { listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** No layered escorting: the programme says how many may come along. */
export const activityEscorts: Rule = {
  id: 'activity/escorts',
  meaning: '方案要求不层层陪同，陪同的人不能超过方案定的人数。',
  bad: [{ 'content/activities/a.yaml': 'period: 2020-2\nescorts: 4\n' }],
  good: [
    { 'content/activities/a.yaml': 'period: 2020-2\nescorts: 3\n' },
    { 'content/activities/a.yaml': 'escorts: 4\n' },
  ],
  *check(content) {
    const limits = limitsOf(content)
    for (const document of content.documents) {
      const { period, escorts } = document.kind === 'activity' ? dataOf(document) : {}
      const limit = limits.get(period)
      if (typeof escorts !== 'number' || limit === undefined || escorts <= limit) continue
      yield {
        file: document.file,
        ...document.locate(['escorts']),
        rule: 'activity/escorts',
        severity: 'warning',
        message: `陪同 ${escorts} 人，方案最多 ${limit} 人。`,
        hint: '核对人数；确实超了会计入作风统计。',
      }
    }
  },
}

/** The limit by period: each belongs to one programme. */
function limitsOf(content: Content): Map<unknown, number> {
  const limits = new Map<unknown, number>()
  for (const programme of programmes(content)) {
    const limit = programme.data['escort_limit']
    if (typeof limit !== 'number') continue
    for (const { data } of listed(programme, 'periods')) limits.set(data['id'], limit)
  }
  return limits
}
