import { addDays } from '../calendar/days.ts'
import type { ReturnRecord } from '../types.generated.ts'
import { type Cell, type City, randomOf, recordId } from './city.ts'
import { dayBetween } from './days.ts'
import { CONTACT_POINT, placeNumber, SERVICE_POINT } from './places.ts'
import type { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'
import { sceneOf } from './scene.ts'
import { SUBJECTS } from './subjects.ts'
import { sentences } from './wording.ts'

/**
 * The return of a unit for a period, as its conduct there has it; a unit that is missing gives none.
 * @param reception what its reception activity of the period says
 */
export function returnRecord(
  city: City,
  { unit, period, conduct }: Cell,
  index: number,
  reception: ReturnRecord['reception'],
): GeneratedRecord<'return'> {
  const random = randomOf(city, 'return', index)
  const unitNumber = city.reporting.indexOf(unit)
  const scene = sceneOf(city, unitNumber, random.pick(SUBJECTS), random)
  const due = period.return_due
  const data: ReturnRecord = {
    unit: unit.id,
    period: period.id,
    submitted:
      conduct === 'late'
        ? dayBetween(random, addDays(due, 1), addDays(due, 15))
        : dayBetween(random, addDays(period.end, 1), due),
    cadres: cadres(city, unitNumber, conduct === 'short', random),
    ...(reception ? { reception } : {}),
    problems: sentences('problem', 2, scene, random),
    plans: sentences('advice', 2, scene, random),
    ...(conduct === 'nothing-to-report'
      ? { nothing_to_report: { duties: ['reception-shift'], reason: '本期没有群众预约来访，接待室照常开放。' } }
      : {}),
  }
  return { kind: 'return', id: `${unit.id}-${period.id}`, data }
}

type Cadre = NonNullable<ReturnRecord['cadres']>[number]

/** The contact ledger. Where the unit falls short, the first cadre has too few contacts, the second no service point and the last no diary. */
function cadres(city: City, unitNumber: number, isShort: boolean, random: Random): Cadre[] {
  const unit = city.reporting[unitNumber]
  // the number of a unit's cadres is the same in every period
  const count = randomOf(city, 'cadres', unitNumber).integer(3, 12)
  const place = (round: number) => recordId(city, 'place', placeNumber(city, unitNumber, round))
  return Array.from({ length: count }, (_, index): Cadre => {
    const isMember = unit?.kind !== 'department' && index % 3 === 0
    return {
      code: `${unit?.id}-${String(index + 1).padStart(3, '0')}`,
      contacts: isShort && index === 0 ? random.integer(0, 4) : random.integer(5, 14),
      diary: !(isShort && index === count - 1),
      committee_member: isMember,
      ...(isMember && !(isShort && index === 0) ? { organisation: place(CONTACT_POINT) } : {}),
      ...(isShort && index === 1 ? {} : { service_point: place(SERVICE_POINT) }),
    }
  })
}
