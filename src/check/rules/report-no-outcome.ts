import { dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

/** A report on a topic of the plan is meant to become a briefing, a motion or a proposal. */
export const reportNoOutcome: Rule = {
  id: 'report/no-outcome',
  meaning: '重点课题的报告要转化成专报、议案或提案，没有转化的要跟进。',
  bad: [{ 'content/reports/a.mdx': '---\ntopic: needs\n---\n' }],
  good: [
    { 'content/reports/a.mdx': '---\ntopic: needs\noutcomes:\n  - { kind: briefing, date: 2020-05 }\n---\n' },
    { 'content/reports/a.mdx': '---\ntitle: 调研报告\n---\n' },
    // written in another form, which the schema says
    { 'content/reports/a.mdx': '---\ntopic: needs\noutcomes: 转成了专报\n---\n' },
  ],
  *check(content) {
    for (const document of content.documents) {
      const { topic, outcomes } = document.kind === 'report' ? dataOf(document) : {}
      if (topic === undefined || (outcomes !== undefined && !isEmpty(outcomes))) continue
      yield {
        file: document.file,
        ...document.locate(['topic']),
        rule: 'report/no-outcome',
        severity: 'warning',
        message: '这份重点课题报告还没有写成果转化。',
        hint: '转成了信息专报、人大议案或政协提案，就填“成果转化”（outcomes）。',
      }
    }
  },
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0
}
