import { later } from '../calendar/days.ts'
import type { ReportRecord } from '../types.generated.ts'
import { reportBody } from './bodies.ts'
import { type City, firstDay, randomOf, recordId, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { policyId } from './policies.ts'
import { proseFields } from './prose-record.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { SUBJECTS } from './subjects.ts'
import { subjectOfTopic } from './topics.ts'

const OUTCOMES = ['briefing', 'congress-motion', 'cppcc-proposal'] as const

/** A report; the first ones answer the topic of the same number, by its due date unless the unit is one of the late ones. */
export function reportRecord(city: City, index: number): GeneratedRecord<'report'> {
  const random = randomOf(city, 'report', index)
  const answers = index < city.mix.topic
  const subject = answers ? subjectOfTopic(city, index) : random.pick(SUBJECTS)
  const unitNumber = index % city.reporting.length
  const scene = sceneOf(city, unitNumber, subject, random)
  const date = reportDate(city, index)
  const fields = proseFields(city, index, subject, scene, date, random)
  const data: ReportRecord = {
    title: `${scene['area']}${scene['site']}${subject.name}调研报告`,
    ...fields,
    ...(answers ? { topic: recordId(city, 'topic', index) } : {}),
    method: random.pick(['入户问卷和座谈会', '按街道乡镇分层抽样问卷', '蹲点观察和个别访谈', '台账分析和电话回访']),
    sample: `${random.integer(120, 900)}名妇女，${random.integer(4, 16)}场座谈会`,
    policies: [policyId(index)],
    ...(random.chance(0.45)
      ? { outcomes: [{ kind: random.pick(OUTCOMES), date: dayBetween(random, date, `${city.year}-12-31`) }] }
      : {}),
  }
  const body = reportBody(scene, { chartUnit: subject.outputUnit, policy: policyId(index) }, random)
  return { kind: 'report', id: recordId(city, 'report', index), data, body }
}

/** The day on which a report is handed in; a model that is drawn from it comes later. */
export function reportDate(city: City, index: number): string {
  const random = randomOf(city, 'report-date', index)
  const isLate = (index % city.reporting.length) % 5 === 1
  const from = isLate ? `${city.year}-10-01` : later(firstDay(city, unitAt(city, index)), `${city.year}-05-01`)
  return dayBetween(random, from, isLate ? `${city.year}-10-31` : `${city.year}-09-30`)
}
