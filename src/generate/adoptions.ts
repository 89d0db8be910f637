import { later } from '../calendar/days.ts'
import type { AdoptionRecord } from '../types.generated.ts'
import { type City, firstDay, randomOf, recordId, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { NOTE } from './demonstration.ts'
import { modelVersions, versionOn } from './models.ts'
import { visitedPlace } from './places.ts'
import type { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { subjectOfTopic } from './topics.ts'
import { sentences } from './wording.ts'

const STATUSES = ['planned', 'under-way', 'under-way', 'succeeded', 'succeeded', 'succeeded', 'stopped'] as const
const STOP_REASONS = ['no-staff', 'no-funds', 'no-demand', 'not-suitable', 'replaced'] as const
/** What makes the first models the most popular: a few are taken up by many units, most by one or by none. */
const POPULARITY = 3

/** A unit that took up a model of another unit, in the version of that day; some that have ended do not say with what result. */
export function adoptionRecord(city: City, index: number): GeneratedRecord<'adoption'> {
  const random = randomOf(city, 'adoption', index)
  const unitNumber = index % city.reporting.length
  const model = otherUnitsModel(city, unitNumber, Math.floor(city.mix.model * random.fraction() ** POPULARITY))
  const place = visitedPlace(city, unitNumber, random)
  const scene = sceneOf(city, unitNumber, subjectOfTopic(city, model), random, place)
  const status = random.pick(STATUSES)
  const started = startDay(city, index, model, status, random)
  const isOver = status === 'succeeded' || status === 'stopped'
  const data: AdoptionRecord = {
    model: recordId(city, 'model', model),
    version: versionOn(city, model, started),
    unit: unitAt(city, index).id,
    place: recordId(city, 'place', place),
    started,
    status,
    ...(isOver ? { ended: dayBetween(random, started, `${city.year}-12-31`) } : {}),
    ...(status === 'stopped' ? { stop_reason: random.pick(STOP_REASONS) } : {}),
    changes: sentences('advice', 1, scene, random).join(''),
    ...(isOver && random.chance(0.85)
      ? {
          result: sentences('effect', 1, scene, random).join(''),
          evidence: random.pick(['compared', 'counted', 'reported']),
        }
      : {}),
    note: NOTE,
  }
  return { kind: 'adoption', id: recordId(city, 'adoption', index), data }
}

/** After the model was there, and in the year; what is only planned begins in the next one. */
function startDay(city: City, index: number, model: number, status: string, random: Random): string {
  if (status === 'planned') return dayBetween(random, `${city.year + 1}-03-01`, `${city.year + 1}-06-30`)
  const from = later(firstDay(city, unitAt(city, index)), modelVersions(city, model).at(-1)?.on ?? '')
  return dayBetween(random, from, later(from, `${city.year}-11-30`))
}

function otherUnitsModel({ reporting, mix }: City, unitNumber: number, model: number): number {
  return model % reporting.length === unitNumber ? (model + 1) % mix.model : model
}
