import type { PracticeRecord } from '../types.generated.ts'
import { practiceBody } from './bodies.ts'
import { type City, firstDay, randomOf, recordId, roundAt, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { CONTACT_POINT, placeNumber, visitedPlace } from './places.ts'
import { policyId } from './policies.ts'
import { proseFields } from './prose-record.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { SUBJECTS } from './subjects.ts'

/** A practice. The first of each unit is the highlight of its contact point, except that every fourth unit has none there. */
export function practiceRecord(city: City, index: number): GeneratedRecord<'practice'> {
  const random = randomOf(city, 'practice', index)
  const unitNumber = index % city.reporting.length
  const isHighlight = roundAt(city, index) === 0 && unitNumber % 4 !== 3
  const place = isHighlight ? placeNumber(city, unitNumber, CONTACT_POINT) : visitedPlace(city, unitNumber, random)
  const subject = random.pick(SUBJECTS)
  const scene = sceneOf(city, unitNumber, subject, random, place)
  const date = dayBetween(random, firstDay(city, unitAt(city, index)), `${city.year}-12-20`)
  const model = random.chance(0.4) ? recordId(city, 'model', random.integer(0, city.mix.model - 1)) : undefined
  const data: PracticeRecord = {
    title: `${scene['area']}${scene['site']}：${scene['people']}学${scene['what']}`,
    ...proseFields(city, index, subject, scene, date, random),
    place: recordId(city, 'place', place),
    ...(model ? { models: [model] } : {}),
    policies: [policyId(index)],
  }
  const targets = { chartUnit: subject.outputUnit, policy: policyId(index), ...(model ? { model } : {}) }
  return { kind: 'practice', id: recordId(city, 'practice', index), data, body: practiceBody(scene, targets, random) }
}
