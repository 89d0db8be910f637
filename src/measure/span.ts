import { addDays } from '../calendar/days.ts'
import type { DutyDue, ProgrammeRecord } from '../types.generated.ts'

/** A stretch of time for which something is asked: a period, the year, or the whole term of a duty. */
export interface Span {
  /** `2016-2`, `2016`, or `once` */
  id: string
  every: 'period' | 'year' | 'once'
  title: string
  start: string
  end: string
  /** only of a period */
  workWeek?: { start: string; end: string }
  /** only of a period */
  returnDue?: string
  /** the day on which a period's figures are frozen; it may be planned */
  closed?: string
}

/** The periods of a programme as spans. */
export function periodSpans({ periods }: ProgrammeRecord): Span[] {
  return periods.map(({ id, title, start, end, work_week, return_due, closed }) => ({
    id,
    every: 'period',
    title,
    start,
    end,
    workWeek: work_week,
    returnDue: return_due,
    ...(closed === undefined ? {} : { closed }),
  }))
}

/** Whether a span was closed by a day. */
export function isClosed({ closed }: Pick<Span, 'closed'>, asOf: string): boolean {
  return closed !== undefined && closed <= asOf
}

/** The year of a programme as a span. */
export function yearSpan({ year }: ProgrammeRecord): Span {
  return { id: String(year), every: 'year', title: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` }
}

/** The spans for which something asked that often, in force from a day on, is asked. */
export function spansOf(programme: ProgrammeRecord, every: Span['every'], from: string, until: string): Span[] {
  if (every === 'once') return [{ id: 'once', every, title: '累计', start: from, end: until }]
  const spans = every === 'period' ? periodSpans(programme) : [yearSpan(programme)]
  return spans.filter(({ end }) => end >= from)
}

/** The last day on which a duty of a span can be met in time. */
export function dueDay(due: DutyDue, span: Span): string {
  if (due.on !== undefined) return due.on
  if (due.month_day !== undefined) return `${span.start.slice(0, 4)}-${due.month_day}`
  if (due.at === 'work-week') return span.workWeek?.end ?? span.end
  if (due.at === 'return-due') return span.returnDue ?? span.end
  return addDays(span.end, due.after_period_days ?? 0)
}
