import { dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

/** A record that asked to be looked at again has not been. */
export const recordStale: Rule = {
  id: 'record/stale',
  meaning: '过了复核日期的资料可能已经不准，读者会照着做。',
  bad: [{ 'content/policies/plan.yaml': 'review_on: 2020-12-30\n' }],
  good: [{ 'content/policies/plan.yaml': 'review_on: 2020-12-31\n' }],
  *check(content) {
    for (const document of content.documents) {
      const date = dataOf(document)['review_on']
      if (typeof date !== 'string' || date >= content.asOf) continue
      yield {
        file: document.file,
        ...document.locate(['review_on']),
        rule: 'record/stale',
        severity: 'warning',
        message: `复核日期 ${date} 已经过了。`,
        hint: '核对内容，再把“复核日期”（review_on）改成下一次的。',
      }
    }
  },
}
