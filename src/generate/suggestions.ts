import { later } from '../calendar/days.ts'
import { type City, firstDay, randomOf, recordId, roundAt, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { NOTE } from './demonstration.ts'
import type { Period } from './periods.ts'
import { placeNumber, SERVICE_POINT, visitedPlace } from './places.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { SUBJECTS } from './subjects.ts'
import { subjectOfTopic } from './topics.ts'
import { sentences } from './wording.ts'

const STATUSES = ['submitted', 'accepted', 'accepted', 'adopted', 'adopted', 'declined'] as const
const REASONS = [
  '不属于本市职权，已告知可以向哪里反映。',
  '与已经安排的项目重复，并入该项目办理。',
  '今年没有这项经费，列入下年度研究。',
]

/** A people's suggestion. The first ones lead to the topic of the same number and come from the unit's service point. */
export function suggestionRecord(city: City, index: number): GeneratedRecord<'suggestion'> {
  const random = randomOf(city, 'suggestion', index)
  const unitNumber = index % city.reporting.length
  const unit = unitAt(city, index)
  const leads = index < city.mix.topic
  const subject = leads ? subjectOfTopic(city, index) : random.pick(SUBJECTS)
  // every third unit's service point is left without a suggestion: not all of the “three ones”
  const atServicePoint = roundAt(city, index) === 0 && unitNumber % 3 !== 2
  const place = atServicePoint ? placeNumber(city, unitNumber, SERVICE_POINT) : visitedPlace(city, unitNumber, random)
  const scene = sceneOf(city, unitNumber, subject, random, place)
  const status = random.pick(STATUSES)
  const from = firstDay(city, unit)
  const submitted = dayBetween(random, from, leads ? later(from, `${city.year}-08-20`) : `${city.year}-12-20`)
  const data = {
    title: `关于在${scene['area']}${scene['site']}改进${subject.name}的建议`,
    unit: unit.id,
    period: periodOf(city, submitted).id,
    place: recordId(city, 'place', place),
    ...(leads ? { topic: recordId(city, 'topic', index) } : {}),
    groups: subject.tags.groups,
    submitted,
    text: [...sentences('problem', 2, scene, random), ...sentences('advice', 3, scene, random)].join(''),
    status,
    ...(status === 'declined' ? { decline_reason: random.pick(REASONS) } : {}),
    note: NOTE,
  }
  return { kind: 'suggestion', id: recordId(city, 'suggestion', index), data }
}

function periodOf({ periods }: City, day: string): Period {
  const period = periods.find(({ start, end }) => start <= day && day <= end)
  if (!period) throw new Error(`${day} lies in no period`)
  return period
}
