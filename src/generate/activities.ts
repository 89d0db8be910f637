import { addDays, daysBetween } from '../calendar/days.ts'
import type { ActivityRecord, ReturnRecord } from '../types.generated.ts'
import { ACTIVITY_TITLES, CLOSINGS, MIDDLES, OPENINGS } from './activity-words.ts'
import { type Cell, type City, randomOf, recordId } from './city.ts'
import { dayBetween } from './days.ts'
import { NOTE, REGION } from './demonstration.ts'
import { CONTACT_POINT, placeNumber, SERVICE_POINT, siteNameOf, visitedPlace, visitedPlaces } from './places.ts'
import type { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { SUBJECTS, toldOf } from './subjects.ts'
import { EXEMPT } from './units.ts'
import { fillSlots, type Slots } from './wording.ts'

const OTHER_TYPES = ['visit', 'visit', 'training', 'training', 'publicity', 'aid', 'meeting'] as const

/** The groups that the needs survey is about. */
const SURVEYED = ['rural-poor-women', 'left-behind-migrant-women', 'single-mothers', 'elderly-empty-nest-women']

/** The activities: one a unit and period in its work week, then reception shifts, then surveys and visits, then the rest. */
export function activityRecord(city: City, cells: readonly Cell[], index: number): GeneratedRecord<'activity'> {
  const random = randomOf(city, 'activity', index)
  const cell = cells[index % cells.length] as Cell
  const round = Math.floor(index / cells.length)
  const unitNumber = city.reporting.indexOf(cell.unit)
  const { type, place, joint, date } = occasion(city, cell, round, unitNumber, random)
  const subject = random.pick(SUBJECTS)
  const slots = { ...sceneOf(city, unitNumber, subject, random, place), site: siteNameOf(city, place) }
  const groups = type === 'survey' ? SURVEYED : subject.tags.groups
  const data: ActivityRecord = {
    title: fillSlots(random.pick(ACTIVITY_TITLES[type] ?? []), slots, random),
    unit: cell.unit.id,
    place: recordId(city, 'place', place),
    period: cell.period.id,
    type,
    date,
    region: { ...REGION, district: cell.unit.district },
    organiser: cell.unit.title,
    summary: summaryOf(slots, random),
    ...subject.tags,
    groups,
    ...turnout(type, groups, random),
    ...(joint ? { joint_units: [joint] } : {}),
    note: NOTE,
  }
  return {
    kind: 'activity',
    id: `${cell.unit.id}-activity-${cell.period.id.slice(-1)}-${String(round + 1).padStart(3, '0')}`,
    data,
  }
}

/** The shifts and visitors of the reception activity of a cell; undefined where there is none. */
export function receptionOf(city: City, cells: readonly Cell[], cell: number): ReturnRecord['reception'] {
  const index = cells.length + cell
  if (index >= city.mix.activity) return undefined
  const { type, shifts, visitors } = activityRecord(city, cells, index).data
  return type === 'reception' && shifts !== undefined && visitors !== undefined ? { shifts, visitors } : undefined
}

interface Occasion {
  type: string
  place: number
  joint?: string
  date: string
}

function occasion(
  city: City,
  { unit, period, conduct }: Cell,
  round: number,
  unitNumber: number,
  random: Random,
): Occasion {
  const inWeek = dayBetween(random, period.work_week.start, period.work_week.end)
  if (round === 0) return { type: 'service-day', place: placeNumber(city, unitNumber, SERVICE_POINT), date: inWeek }
  if (round === 1 && hasReception(unit.id, period.id, conduct)) {
    const date = dayBetween(random, period.start, period.end)
    return { type: 'reception', place: placeNumber(city, unitNumber, CONTACT_POINT), date }
  }
  if (round === 2 && unit.kind === 'department') return guestVisit(city, unitNumber, period, inWeek)
  const survey = round === 2 ? surveyDay(period, unitNumber, random) : undefined
  if (survey) return { type: 'survey', place: visitedPlace(city, unitNumber, random), date: survey }
  return { type: random.pick(OTHER_TYPES), ...nextVisit(city, unitNumber, period, round) }
}

/** The rounds go from place to place and come back on another day: the same thing never happens twice. */
function nextVisit(city: City, unitNumber: number, { start, end, work_week }: Cell['period'], round: number) {
  const places = visitedPlaces(city, unitNumber)
  const turn = round % places.length
  const inWeek = turn % 2 === 0
  const days = daysBetween(start, end) + 1
  const first = inWeek ? daysBetween(start, work_week.start) + (turn % 5) : (turn * 17 + unitNumber * 5) % days
  const day = (first + Math.floor(round / places.length)) % days
  return { place: places[turn] ?? 0, date: addDays(start, day) }
}

function hasReception(unit: string, period: string, conduct: Cell['conduct']): boolean {
  const exempt = unit === EXEMPT.unit && ['3', '4'].includes(period.slice(-1))
  return !exempt && conduct !== 'short' && conduct !== 'nothing-to-report'
}

/** A department goes to the service point where the unit of that area is in the same week: declared as joint in every other period only. */
function guestVisit(city: City, unitNumber: number, period: Cell['period'], date: string): Occasion {
  const areas = city.reporting.filter(({ kind }) => kind !== 'department')
  const number = Number(period.id.slice(-1))
  // the first two areas report from the first period on
  const host = (unitNumber + number) % Math.min(2, areas.length)
  const place = placeNumber(city, host, SERVICE_POINT)
  const joint = number % 2 === 0 ? city.reporting[host]?.id : undefined
  return joint ? { type: 'joint-visit', place, date, joint } : { type: 'visit', place, date }
}

/** April is the month of the needs survey: of four units one does it in May, one not at all. */
function surveyDay({ id, start, end }: Cell['period'], unitNumber: number, random: Random): string | undefined {
  const manner = unitNumber % 4
  if (id.endsWith('-2') && manner % 2 === 0) return dayBetween(random, addDays(start, 31), end)
  return id.endsWith('-3') && manner === 1 ? dayBetween(random, start, addDays(start, 20)) : undefined
}

function summaryOf(slots: Slots, random: Random): string {
  const parts = [random.pick(OPENINGS), ...random.some(MIDDLES, 2), random.pick(CLOSINGS)]
  return parts.map((part) => fillSlots(part, slots, random)).join('')
}

/** Who came; a few take too many escorts along or leave costs unpaid. */
function turnout(type: string, groups: readonly string[], random: Random): Partial<ActivityRecord> {
  const cadres = random.integer(2, 12)
  return {
    participants: cadres,
    ...(type === 'reception' ? reception(random) : { women_reached: toldOf(groups, random.integer(8, 160)) }),
    escorts: random.chance(0.04) ? random.integer(3, 5) : random.integer(0, 2),
    expenses_paid: !random.chance(0.03),
    ...(type === 'service-day' || random.chance(0.1) ? { problem_solved: random.chance(0.8) } : {}),
  }
}

/** Of those who come, some bring a case for the national system. */
function reception(random: Random): Partial<ActivityRecord> {
  const [shifts, visitors] = [random.integer(1, 6), random.integer(3, 48)]
  return { shifts, visitors, entered: random.integer(0, visitors) }
}
