import type { ProjectRecord } from '../types.generated.ts'
import { type City, firstDay, randomOf, recordId, roundAt, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { NOTE } from './demonstration.ts'
import { placeNumber, SERVICE_POINT, siteNameOf, visitedPlace } from './places.ts'
import type { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { SUBJECTS, toldOf } from './subjects.ts'
import { sentences } from './wording.ts'

const KINDS = ['aid', 'loan', 'insurance', 'brand', 'spring-bud', 'milk'] as const
const TITLES = {
  aid: '帮扶',
  loan: '小额贷款',
  insurance: '两癌保险',
  brand: '品牌',
  'spring-bud': '春蕾助学',
  milk: '每天一杯奶',
} as const
const MEANS = {
  aid: ['technique', 'project'],
  loan: ['funds'],
  insurance: ['health'],
  brand: ['project'],
  'spring-bud': ['funds'],
  milk: ['health'],
} as const
const SKILLS = ['farming', 'rural-tourism', 'domestic-service', 'handicraft', 'e-commerce']

/** A project: a brand project at each service point first, then projects of every kind with their indicators over the year. */
export function projectRecord(city: City, index: number): GeneratedRecord<'project'> {
  const random = randomOf(city, 'project', index)
  const [unit, unitNumber, round] = [unitAt(city, index), index % city.reporting.length, roundAt(city, index)]
  const kind = round === 0 ? 'brand' : (KINDS[index % KINDS.length] ?? 'aid')
  const subject = random.pick(SUBJECTS)
  const place = round === 0 ? placeNumber(city, unitNumber, SERVICE_POINT) : visitedPlace(city, unitNumber, random)
  const scene = sceneOf(city, unitNumber, subject, random, place)
  const started = dayBetween(random, firstDay(city, unit), `${city.year}-09-30`)
  const ended = random.chance(0.2) ? dayBetween(random, started, `${city.year}-12-31`) : undefined
  const { groups, themes } = subject.tags
  const helped = toldOf(groups, random.integer(6, 420))
  const data: ProjectRecord = {
    title: `${unit.short}${siteNameOf(city, place)}${subject.name}${TITLES[kind]}项目`,
    unit: unit.id,
    place: recordId(city, 'place', place),
    kind,
    means: [...MEANS[kind]],
    summary: [...sentences('problem', 1, scene, random), ...sentences('effect', 1, scene, random)].join(''),
    started,
    ...(ended === undefined ? {} : { ended }),
    groups,
    themes,
    funds: random.integer(2, 300) * 1000,
    // who is insured is counted in the indicators
    ...(kind === 'insurance' ? {} : { people_helped: helped }),
    ...(kind === 'aid' || kind === 'brand'
      ? { skills: [{ skill: random.pick(SKILLS), trainees: toldOf(groups, random.integer(8, 120)) }] }
      : {}),
    indicators: indicators(city, kind, { started, ended, helped, groups }, random),
    note: NOTE,
  }
  return { kind: 'project', id: recordId(city, 'project', index), data }
}

type Indicators = NonNullable<ProjectRecord['indicators']>

interface Course {
  started: string
  ended: string | undefined
  helped: number
  groups: readonly string[]
}

/** Values at the end of each period while the project ran; they grow, and insurance approaches its goal. */
function indicators(
  { periods }: City,
  kind: string,
  { started, ended, helped, groups }: Course,
  random: Random,
): Indicators {
  const days = periods.map(({ end }) => end).filter((end) => end >= started && end <= (ended ?? end))
  const whole = kind === 'insurance' || kind === 'loan' ? random.integer(80, 900) : helped
  const reached = (step: number) => Math.round((whole * (step + 2)) / (days.length + 2 - (whole % 2)))
  return days.flatMap((date, step): Indicators => {
    const value = Math.min(whole, reached(step))
    if (kind === 'insurance')
      return [
        { indicator: 'eligible', date, value: whole },
        { indicator: 'insured', date, value },
      ]
    if (kind === 'loan') return loans(date, value, groups, random)
    return [{ indicator: 'beneficiaries', date, value: toldOf(groups, value) }]
  })
}

/** Of the loans that are overdue, all are followed up, or as few as may be told. */
function loans(date: string, given: number, groups: readonly string[], random: Random): Indicators {
  const [few, overdue] = [toldOf(groups, 0), toldOf(groups, random.integer(0, 4))]
  return [
    { indicator: 'loans', date, value: given },
    { indicator: 'loans-overdue', date, value: overdue },
    { indicator: 'loans-followed', date, value: random.chance(0.7) ? overdue : few },
  ]
}
