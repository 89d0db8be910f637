import { dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

/** Meals and travel are paid: an activity that left costs behind is a burden on the place. */
export const activityUnpaid: Rule = {
  id: 'activity/unpaid',
  meaning: '方案要求按规定付费，没有付清的要补付。',
  bad: [{ 'content/activities/a.yaml': 'expenses_paid: false\n' }],
  good: [{ 'content/activities/a.yaml': 'expenses_paid: true\n' }, { 'content/activities/a.yaml': 'type: visit\n' }],
  *check(content) {
    for (const document of content.documents) {
      if (document.kind !== 'activity' || dataOf(document)['expenses_paid'] !== false) continue
      yield {
        file: document.file,
        ...document.locate(['expenses_paid']),
        rule: 'activity/unpaid',
        severity: 'warning',
        message: '这次活动的费用还没有付清。',
        hint: '付清后把“费用已付”改成“是”（expenses_paid: true）。',
      }
    }
  },
}
