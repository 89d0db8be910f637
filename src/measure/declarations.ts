import type { Context } from './context.ts'
import { isWithin, type RecordTime } from './record-time.ts'
import type { Span } from './span.ts'

/** A unit's word that there was nothing to do. */
export interface Declaration {
  time: RecordTime
  reason: string
}

/** Stands for all duties of a period. */
const ALL = '*'

/** What units declared to have nothing to report on, by `unit duty`. */
export function declarations({ records, timeOf, asOf }: Context): Map<string, Declaration[]> {
  const found = new Map<string, Declaration[]>()
  for (const entry of records.all('return')) {
    const { nothing_to_report: nothing, unit } = entry.data
    const time = timeOf(entry)
    if (!nothing || !time || time.on > asOf) continue
    const id = records.find('unit', unit)?.id ?? unit
    for (const duty of nothing.duties ?? [ALL]) {
      const key = `${id} ${duty}`
      found.set(key, [...(found.get(key) ?? []), { time, reason: nothing.reason }])
    }
  }
  return found
}

/** The declaration of a unit on a duty that holds in a span. */
export function declarationIn(
  declared: ReadonlyMap<string, readonly Declaration[]>,
  { unit, duty, span, asOf }: { unit: string; duty: string; span: Span; asOf: string },
): Declaration | undefined {
  // what a unit says of one period says nothing of the year
  const names = span.every === 'period' ? [duty, ALL] : [duty]
  const own = names.flatMap((name) => declared.get(`${unit} ${name}`) ?? [])
  return own.find(({ time }) => isWithin(time, span, asOf))
}
