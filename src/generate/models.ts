import type { ModelRecord } from '../types.generated.ts'
import { modelBody } from './bodies.ts'
import { type City, firstDay, randomOf, recordId, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { CONTACT_POINT, placeNumber } from './places.ts'
import { policyId } from './policies.ts'
import { proseFields } from './prose-record.ts'
import type { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'
import { reportDate } from './reports.ts'
import { sceneOf } from './scene.ts'
import { subjectOfTopic } from './topics.ts'

const METHODS = ['“一页纸”办法', '轮值办法', '结对办法', '转办办法', '晚间开门办法', '小组办法', '回访办法', '公示办法']

/** A model. One in four is older and comes from no report, the others are drawn from the report of the same number; one in twelve is retired. */
export function modelRecord(city: City, index: number): GeneratedRecord<'model'> {
  const random = randomOf(city, 'model', index)
  const subject = subjectOfTopic(city, index)
  const unitNumber = index % city.reporting.length
  const place = index % 3 === 0 ? placeNumber(city, unitNumber, CONTACT_POINT) : undefined
  const scene = sceneOf(city, unitNumber, subject, random, place)
  const versions = modelVersions(city, index)
  const before = index > 0 ? recordId(city, 'model', index - 1) : undefined
  const data: ModelRecord = {
    title: `${scene['area']}${scene['site']}${subject.name}${random.pick(METHODS)}`,
    ...proseFields(city, index, subject, scene, modelDate(city, index), random),
    ...(place === undefined ? {} : { place: recordId(city, 'place', place) }),
    version: versions[0]?.version ?? '1.0',
    ...(versions.length > 1 ? { versions } : {}),
    setting: random.pick(['urban', 'rural', 'both']),
    ...effort(random),
    evidence: random.pick(['compared', 'counted', 'counted', 'reported']),
    ...(before && index % 4 === 1 ? { needs: [before] } : {}),
    ...(before && index % 4 === 2 ? { alternatives: [before] } : {}),
    ...(hasReport(city, index) ? { reports: [recordId(city, 'report', index)] } : {}),
    policies: [policyId(index)],
    ...(before && index % 12 === 11
      ? { retired: { on: `${city.year}-12-15`, reason: '已并入新的办法。', replaced_by: before } }
      : {}),
  }
  const body = modelBody(scene, { chartUnit: subject.outputUnit, policy: policyId(index) }, random)
  return { kind: 'model', id: recordId(city, 'model', index), data, body }
}

/** What it takes; of one model in five the sources say nothing, and the editor has estimated it. */
function effort(random: Random): Pick<ModelRecord, 'cost' | 'staff' | 'first_result' | 'estimates'> {
  const cost = random.pick(['minimal', 'low', 'funded'])
  const staff = `专职${random.integer(1, 3)}名，骨干${random.integer(5, 20)}名`
  const first_result = `${random.integer(1, 6)}个月`
  if (!random.chance(0.2)) return { cost, staff, first_result }
  return { cost: 'not-stated', estimates: { cost, staff, basis: '按实施步骤和同类办法估计。' } }
}

/** Models that were there before the year began; there are few, and most adoptions are of them. */
function isOlder(index: number): boolean {
  return index % 4 === 0
}

function hasReport(city: City, index: number): boolean {
  return !isOlder(index) && index < city.mix.report
}

function modelDate(city: City, index: number): string {
  const random = randomOf(city, 'model-date', index)
  if (isOlder(index)) return dayBetween(random, `${city.year - 1}-06-01`, `${city.year - 1}-11-30`)
  const from = hasReport(city, index) ? reportDate(city, index) : firstDay(city, unitAt(city, index))
  return dayBetween(random, from, `${city.year}-11-30`)
}

type Version = NonNullable<ModelRecord['versions']>[number]

const REVISIONS = [
  { version: '1.1', changes: '步骤合并为五步，回访改为每月一次。' },
  { version: '2.0', changes: '改由两个单位联合承担，增加经费说明。' },
] as const

/** The versions of a model, newest first: a third of the models have one, two or three. */
export function modelVersions(city: City, index: number): Version[] {
  const first = modelDate(city, index)
  const random = randomOf(city, 'version', index)
  let on = first
  const revisions = REVISIONS.slice(0, [1, 0, 2][index % 3]).map((revision): Version => {
    on = dayBetween(random, on, `${city.year}-12-10`)
    return { ...revision, on }
  })
  return [...revisions.toReversed(), { version: '1.0', on: first, changes: '首次收录。' }]
}

/** The version of a model that was in force on a day. */
export function versionOn(city: City, index: number, day: string): string {
  return modelVersions(city, index).find(({ on }) => on <= day)?.version ?? '1.0'
}
