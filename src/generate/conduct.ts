import type { Random } from './random.ts'

/** How a unit does its duties in a period. */
export type Conduct = 'on-time' | 'late' | 'short' | 'nothing-to-report' | 'missing'

/** Of all pairs of unit and period; the rest is on time. Each occurs at least once, however small the city. */
const SHARES = { late: 0.13, short: 0.12, 'nothing-to-report': 0.06, missing: 0.08 } as const satisfies Partial<
  Record<Conduct, number>
>

/** Gives each pair its conduct, in random order but in fixed shares. */
export function shareConduct<T>(pairs: readonly T[], random: Random): (T & { conduct: Conduct })[] {
  const conducts = Object.entries(SHARES).flatMap(([conduct, part]) =>
    Array<Conduct>(Math.max(1, Math.round(pairs.length * part))).fill(conduct as Conduct),
  )
  const order = random.some([...pairs.keys()], conducts.length)
  const byPlace = new Map(order.map((place, index) => [place, conducts[index]]))
  return pairs.map((pair, place) => ({ ...pair, conduct: byPlace.get(place) ?? 'on-time' }))
}
