import { type City, randomOf, recordId, roundAt, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import { NOTE } from './demonstration.ts'
import { siteName } from './place-names.ts'
import type { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'

/** The places that every unit has: the round in which they are made. */
export const CONTACT_POINT = 0
export const SERVICE_POINT = 1

const TITLES = { 'contact-point': '工作联系点', 'service-point': '基层服务点', 'womens-home': '妇女之家' } as const

/** A contact point, a service point, then women's homes; some units have more service points. */
export function placeRecord(city: City, index: number): GeneratedRecord<'place'> {
  const random = randomOf(city, 'place', index)
  const [unit, round] = [unitAt(city, index), roundAt(city, index)]
  const kind = kindOf(index, city.reporting.length, round)
  const division = unit.divisions.length > 0 ? random.pick(unit.divisions) : undefined
  const opened = dayBetween(random, `${city.year - 6}-01-01`, `${city.year - 1}-12-31`)
  const data = {
    title: `${unit.short}${division ?? ''}${siteNameOf(city, index)}${TITLES[kind]}`,
    unit: unit.id,
    kind,
    ...(division === undefined ? {} : { division }),
    opened,
    ...(isClosed(round) ? { closed: `${city.year - 1}-12-31` } : {}),
    note: NOTE,
  }
  return { kind: 'place', id: recordId(city, 'place', index), data }
}

function kindOf(index: number, units: number, round: number): keyof typeof TITLES {
  if (round === CONTACT_POINT) return 'contact-point'
  return round === SERVICE_POINT || (round % 4 === 0 && (index % units) % 2 === 1) ? 'service-point' : 'womens-home'
}

/** The community or village that a place stands in. */
export function siteNameOf(city: City, index: number): string {
  return siteName(index % city.reporting.length, roundAt(city, index), unitAt(city, index).kind !== 'county')
}

/** One place in eleven has been given up, one in five has never been visited. */
function isClosed(round: number): boolean {
  return round % 11 === 10
}

function isNeverVisited(round: number): boolean {
  return round % 5 === 3
}

/** The number of a unit's place, by the number of the unit and the round. */
export function placeNumber({ reporting }: City, unitNumber: number, round: number): number {
  return unitNumber + round * reporting.length
}

/** The numbers of a unit's places that are open and get visits. */
export function visitedPlaces(city: City, unitNumber: number): number[] {
  const rounds = Math.ceil((city.mix.place - unitNumber) / city.reporting.length)
  return Array.from({ length: rounds }, (_, round) => round)
    .filter((round) => !isClosed(round) && !isNeverVisited(round))
    .map((round) => placeNumber(city, unitNumber, round))
}

/** One of them. */
export function visitedPlace(city: City, unitNumber: number, random: Random): number {
  return random.pick(visitedPlaces(city, unitNumber))
}
