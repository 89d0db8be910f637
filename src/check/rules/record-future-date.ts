import { firstDay } from '../../calendar/loose-date.ts'
import { annotatedValues } from '../annotated-values.ts'
import type { Rule } from '../rule.ts'

/**
 * A record tells what has happened: its date is not after the reference date. The schema marks such dates (`x-past`).
 * A warning, because the reference date may be set back on purpose, to see the portal as it was.
 */
export const recordFutureDate: Rule = {
  id: 'record/future-date',
  meaning: '记录写的是已经发生的事，日期不能晚于数据截至日期；多半是年份写错了。',
  bad: [
    { 'content/returns/jia-2020-2.yaml': 'submitted: 2021-01-01\n' },
    { 'content/policies/plan.yaml': 'sources:\n  - { id: main, date: 2061-02-20 }\n' },
  ],
  good: [
    { 'content/returns/jia-2020-2.yaml': 'submitted: 2020-12-31\n' },
    { 'content/policies/plan.yaml': 'effective: 2021-01-01\n' },
  ],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'x-past')) {
      const first = firstDay(value)
      if (first === undefined || first <= content.asOf) continue
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'record/future-date',
        severity: 'warning',
        message: `“${schema.title}”是 ${value}，晚于数据截至日期 ${content.asOf}。`,
        hint: '核对年份和月份；事情还没有发生就等发生了再写。',
      }
    }
  },
}
