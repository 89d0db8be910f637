import { addDays } from '../calendar/days.ts'
import type { DisputeRecord } from '../types.generated.ts'
import { type City, firstDay, randomOf, recordId, unitAt } from './city.ts'
import { dayBetween } from './days.ts'
import type { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'

const CATEGORIES = [
  'marriage-family',
  'marriage-family',
  'marriage-family',
  'domestic-violence',
  'property',
  'land',
  'labour',
  'other',
] as const
const MODES = ['self', 'self', 'agency', 'joint'] as const
const LIMITS = { self: [10, 15, 20], agency: [20, 30], joint: [45, 60] } as const

/** A dispute in codes only: most are closed inside their limit, some after it, some are still open, also past it. */
export function disputeRecord(city: City, index: number): GeneratedRecord<'dispute'> {
  const random = randomOf(city, 'dispute', index)
  const unit = unitAt(city, index)
  const mode = random.pick(MODES)
  const limit = random.pick<number>(LIMITS[mode])
  const received = dayBetween(random, firstDay(city, unit), `${city.year}-12-25`)
  // a working day is at most a calendar day, so these are inside the limit; the late ones are well beyond it
  const days = random.chance(0.84) ? random.integer(1, limit) : 2 * limit + random.integer(15, 40)
  const closed = addDays(received, days)
  const isOpen = random.chance(0.06) || closed > `${city.year}-12-31`
  const data: DisputeRecord = {
    unit: unit.id,
    received,
    category: random.pick(CATEGORIES),
    mode,
    limit_days: limit,
    status: isOpen ? 'open' : 'closed',
    ...(isOpen ? {} : { closed }),
    ...(mode === 'joint' ? { lead: 'rights-department', ...plan(received, days, random) } : {}),
  }
  return { kind: 'dispute', id: recordId(city, 'dispute', index), data }
}

/** Three of four hard disputes have a plan, some days after they came in and never after they were closed. */
function plan(received: string, days: number, random: Random): Pick<DisputeRecord, 'planned'> {
  return random.chance(0.75) ? { planned: addDays(received, random.integer(1, Math.min(20, days))) } : {}
}
