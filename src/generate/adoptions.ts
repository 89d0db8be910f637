import type { AdoptionRecord } from '../types.generated.ts'
import { type City, firstDay, randomOf, recordId, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { NOTE } from './demonstration.ts'
import { modelVersion } from './models.ts'
import { visitedPlace } from './places.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { subjectOfTopic } from './topics.ts'
import { sentences } from './wording.ts'

const STATUSES = ['planned', 'under-way', 'under-way', 'succeeded', 'succeeded', 'stopped'] as const
const STOP_REASONS = ['no-staff', 'no-funds', 'no-demand', 'not-suitable', 'replaced'] as const

/** A unit that took up a model of another unit. */
export function adoptionRecord(city: City, index: number): GeneratedRecord<'adoption'> {
  const random = randomOf(city, 'adoption', index)
  const unitNumber = index % city.reporting.length
  const model = otherUnitsModel(city, unitNumber, random.integer(0, city.mix.model - 1))
  const place = visitedPlace(city, unitNumber, random)
  const scene = sceneOf(city, unitNumber, subjectOfTopic(city, model), random, place)
  const started = dayBetween(random, firstDay(city, unitAt(city, index)), `${city.year}-10-31`)
  const status = random.pick(STATUSES)
  const isOver = status === 'succeeded' || status === 'stopped'
  const data: AdoptionRecord = {
    model: recordId(city, 'model', model),
    version: modelVersion(city, model),
    unit: unitAt(city, index).id,
    place: recordId(city, 'place', place),
    started,
    status,
    ...(isOver ? { ended: dayBetween(random, started, `${city.year}-12-31`) } : {}),
    ...(status === 'stopped' ? { stop_reason: random.pick(STOP_REASONS) } : {}),
    changes: sentences('advice', 1, scene, random).join(''),
    ...(isOver
      ? {
          result: sentences('effect', 1, scene, random).join(''),
          evidence: random.pick(['compared', 'counted', 'reported']),
        }
      : {}),
    note: NOTE,
  }
  return { kind: 'adoption', id: recordId(city, 'adoption', index), data }
}

function otherUnitsModel({ reporting, mix }: City, unitNumber: number, model: number): number {
  return model % reporting.length === unitNumber ? (model + 1) % mix.model : model
}
