import { type City, randomOf, recordId, unitAt } from './city.ts'
import { NOTE } from './demonstration.ts'
import type { GeneratedRecord } from './record.ts'
import { SUBJECTS, type Subject } from './subjects.ts'
import { fillSlots } from './wording.ts'

const LEADERS = [
  '主持工作的副主席',
  '分管权益工作的副主席',
  '分管组织工作的副主席',
  '分管发展工作的副主席',
  '分管家庭工作的副主席',
]
const QUESTIONS = [
  '弄清{people}有多少、分布在哪里，{what}为什么没有落到户。',
  '查明“{problem}”的原因，提出由{partner}参与的办法。',
  '比较{year}年开展和没有开展{name}的地方，说明{output}的差别。',
  '了解{tool}在基层怎样使用，哪些能减，哪些要补。',
]

/** The subject of a topic; its suggestion, report and model are about the same. */
export function subjectOfTopic(city: City, index: number): Subject {
  return randomOf(city, 'subject', index).pick(SUBJECTS)
}

/** A key topic of a unit, led by an office and not by a named person, raised by the suggestion of the same number. */
export function topicRecord(city: City, index: number): GeneratedRecord<'topic'> {
  const random = randomOf(city, 'topic', index)
  const unit = unitAt(city, index)
  const { name, nouns, tags } = subjectOfTopic(city, index)
  const slots = { ...nouns, year: String(city.year) }
  const data = {
    title: `${unit.short}${name}情况调研${index < city.reporting.length ? '' : `（课题${index + 1}）`}`,
    unit: unit.id,
    leader_role: random.pick(LEADERS),
    due: `${city.year}-09-30`,
    groups: tags.groups,
    ...(index < city.mix.suggestion ? { suggestions: [recordId(city, 'suggestion', index)] } : {}),
    summary: random
      .some(QUESTIONS, 2)
      .map((question) => fillSlots(question, slots, random))
      .join(''),
    note: NOTE,
  }
  return { kind: 'topic', id: recordId(city, 'topic', index), data }
}
