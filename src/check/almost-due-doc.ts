import type { RuleDoc } from '../rule-doc.ts'

const PROGRAMME = (due: string) => `title: 示例市下基层工作周方案
year: 2020
summary: 每两个月有一周到基层去，听意见，办实事。
policy: work-plan
parts:
  - { id: work-week, title: 双月工作周, group: 总体, summary: 每两个月有一个工作周。 }
periods:
  - id: 2020-6
    title: 11—12月
    start: 2020-11-01
    end: 2020-12-31
    work_week: { start: 2020-12-14, end: 2020-12-18 }
    return_due: ${due}
duties:
  - id: period-return
    title: 双月报表
    summary: 每期报送一次进展。
    part: work-week
    lead: jia
    who: [district]
    every: period
    from: 2020-03-01
    due: { at: return-due }
    count: { kind: return }
    at_least: 1
milestones: []
escort_limit: 3
calendar: china
`

/** The warning of the measuring stage that a duty is almost due. It is no rule of its own: it needs the ledger. */
export const ALMOST_DUE_DOC: RuleDoc = {
  id: 'duty/almost-due',
  meaning: '一周以内到期、还有单位没有做到的义务，提前提醒。',
  bad: [{ 'content/programmes/2020.yaml': PROGRAMME('2021-01-07') }],
  good: [{ 'content/programmes/2020.yaml': PROGRAMME('2021-01-08') }],
}
