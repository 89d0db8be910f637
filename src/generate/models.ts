import type { ModelRecord } from '../types.generated.ts'
import { modelBody } from './bodies.ts'
import { type City, firstDay, randomOf, recordId, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { policyId } from './policies.ts'
import { proseFields } from './prose-record.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { subjectOfTopic } from './topics.ts'

const METHODS = ['“一页纸”办法', '轮值办法', '结对办法', '转办办法', '晚间开门办法', '小组办法', '回访办法', '公示办法']

/** A model, drawn from the report of the same number; one in twelve is retired in favour of the one before it. */
export function modelRecord(city: City, index: number): GeneratedRecord<'model'> {
  const random = randomOf(city, 'model', index)
  const unit = unitAt(city, index)
  const subject = subjectOfTopic(city, index)
  const scene = sceneOf(city, index % city.reporting.length, subject, random)
  const date = dayBetween(random, firstDay(city, unit), `${city.year}-11-30`)
  const before = index > 0 ? recordId(city, 'model', index - 1) : undefined
  const data: ModelRecord = {
    title: `${scene['area']}${scene['site']}${subject.name}${random.pick(METHODS)}`,
    ...proseFields(city, index, subject, scene, date, random),
    version: modelVersion(city, index),
    setting: random.pick(['urban', 'rural', 'both']),
    cost: random.pick(['minimal', 'low', 'funded']),
    staff: `专职${random.integer(1, 3)}名，骨干${random.integer(5, 20)}名`,
    first_result: `${random.integer(1, 6)}个月`,
    evidence: random.pick(['compared', 'counted', 'counted', 'reported']),
    ...(before && index % 4 === 1 ? { needs: [before] } : {}),
    ...(before && index % 4 === 2 ? { alternatives: [before] } : {}),
    ...(index < city.mix.report ? { reports: [recordId(city, 'report', index)] } : {}),
    policies: [policyId(index)],
    ...(before && index % 12 === 11
      ? { retired: { on: `${city.year}-12-15`, reason: '已并入新的办法。', replaced_by: before } }
      : {}),
  }
  const body = modelBody(scene, { chartUnit: subject.outputUnit, policy: policyId(index) }, random)
  return { kind: 'model', id: recordId(city, 'model', index), data, body }
}

/** The version of a model, for its adoptions too. */
export function modelVersion(city: City, index: number): string {
  return randomOf(city, 'version', index).pick(['1.0', '1.0', '1.1', '2.0'])
}
