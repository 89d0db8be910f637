import { firstCertainDay, lastDay } from '../calendar/loose-date.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import { onceEach } from '../once-each.ts'
import type { KindTime } from '../schema/schema-set.ts'
import type { Span } from './span.ts'

/** A record's place in time. */
export interface RecordTime {
  as: KindTime['as']
  /** the day on which it was done; empty for a plan, which is not done by being made */
  on: string
  /** the day on which that began, where it is written */
  from: string
  /** the day by which it is filed under a span */
  filed: string
  until?: string
  /** the period that the record itself names; null where its kind names one and the record does not */
  period?: string | null
}

/** Tells where records stand in time; undefined for one that names no day. Each is worked out once. */
export type TimeOf = (entry: RecordEntry) => RecordTime | undefined

/** Reads the times of records. */
export function timeReader(records: Records): TimeOf {
  return onceEach((entry) => recordTime(records, entry))
}

function recordTime(records: Records, entry: RecordEntry): RecordTime | undefined {
  const schema = records.schemas.kinds.get(entry.kind)
  const standing = schema?.['x-time']
  const fields = entry.data as unknown as Record<string, unknown>
  const date = String((standing && fields[standing.on]) ?? '')
  const day = lastDay(date)
  if (!standing || day === undefined) return undefined
  const until = 'until' in standing ? (fields[standing.until] as string | undefined) : undefined
  const namesPeriod = schema?.properties?.['period'] !== undefined
  return {
    as: standing.as,
    on: standing.as === 'plan' ? '' : day,
    from: firstCertainDay(date) ?? day,
    filed: topicDue(records, entry) ?? day,
    ...(until === undefined ? {} : { until }),
    ...(namesPeriod ? { period: (fields['period'] as string | undefined) ?? null } : {}),
  }
}

/** A report on a topic belongs to the year of its topic, also when it comes after the year's end. */
function topicDue(records: Records, entry: RecordEntry): string | undefined {
  const topic = entry.kind === 'report' ? (entry as RecordEntry<'report'>).data.topic : undefined
  return topic === undefined ? undefined : records.find('topic', topic)?.data.due
}

/** Whether a record counts in a span, seen on a day. */
export function isWithin(time: RecordTime, span: Span, asOf: string): boolean {
  if (time.on > asOf || span.start > asOf) return false
  // what is asked once is still looked for after its day, which is the end of its span: done then, it is late
  const isLate = span.every === 'once' && time.on > span.end
  const seen = span.end < asOf && !isLate ? span.end : asOf
  if (time.as === 'standing') return time.on <= seen && (time.until === undefined || time.until > seen)
  if (time.as === 'course') return time.on <= seen && (time.until === undefined || time.until >= span.start)
  if (time.period === null) return false
  if (span.every === 'once' && time.as === 'event') return time.filed >= span.start
  if (time.period === undefined) return time.filed >= span.start && time.filed <= span.end
  return span.every === 'period' ? time.period === span.id : time.period.slice(0, 4) === span.id
}
