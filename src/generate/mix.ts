import type { Kind } from '../types.generated.ts'
import { UsageError } from '../usage-error.ts'

/** How many records of each kind whose number is free. */
export type Mix = Readonly<Record<FreeKind, number>>

export type FreeKind = Extract<
  Kind,
  'place' | 'topic' | 'suggestion' | 'project' | 'dispute' | 'adoption' | 'model' | 'report' | 'practice' | 'activity'
>

/** Of the records with bodies. */
const BODY_SHARES = { model: 0.2, report: 0.3 } as const
/** Of the records without; activities take what is left. */
const OTHER_SHARES = { place: 0.1, topic: 0.04, suggestion: 0.1, project: 0.07, dispute: 0.16, adoption: 0.06 } as const

/**
 * Shares out the records that are left after those whose number is given by the city (units, returns, vocabularies …).
 * @param free the number of records to share out
 * @param bodies the number of records with Markdown bodies; fewer where the city needs more of the others
 * @param reporting units that report: each has a few records of every kind that its duties count
 * @param cells pairs of unit and period: each has an activity
 */
export function shareOut(free: number, bodies: number, reporting: number, cells: number): Mix {
  const least = {
    place: 2 * reporting,
    topic: reporting,
    suggestion: reporting,
    project: reporting,
    dispute: reporting,
    adoption: 4,
  }
  const leastOthers = Object.values(least).reduce((sum, count) => sum + count, cells)
  const leastBodies = 2 * reporting
  if (free < leastOthers + leastBodies) {
    throw new UsageError(`记录数太少，一座城市配不齐。请至少再加 ${leastOthers + leastBodies - free} 条（--records）。`)
  }
  const withBody = Math.max(leastBodies, Math.min(bodies, free - leastOthers))
  const [model, report] = [share(withBody, BODY_SHARES.model), share(withBody, BODY_SHARES.report)]
  const others = mapValues(OTHER_SHARES, (part, kind) => Math.max(least[kind], share(free - withBody, part)))
  const activity = free - withBody - Object.values(others).reduce((sum, count) => sum + count, 0)
  return { model, report, practice: withBody - model - report, ...others, activity }
}

function share(whole: number, part: number): number {
  return Math.floor(whole * part)
}

function mapValues<K extends string>(
  record: Record<K, number>,
  change: (value: number, key: K) => number,
): Record<K, number> {
  return Object.fromEntries(
    Object.entries<number>(record).map(([key, value]) => [key, change(value, key as K)]),
  ) as Record<K, number>
}
