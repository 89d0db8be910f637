import { firstCertainDay, lastDay } from '../calendar/loose-date.ts'
import { type WorkingDay, workingCalendar } from '../calendar/working-days.ts'
import { isInDoubt } from '../check/deadline-doubt.ts'
import { currentUnits, repeatedVisits } from '../check/joint-visits.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { measureMaturity } from './maturity.ts'

/** How far something with a time limit has come; codes of the vocabulary `timeliness`. */
export type Timeliness = 'on-time' | 'late' | 'running' | 'overdue'

/** Whether a dispute has the plan that it needs; codes of the vocabulary `plan-state`. */
export type PlanState = 'planned' | 'unplanned' | 'not-needed'

/** The fields of a record by name: those that were written and those that are worked out (`x-derived` in its schema). */
export type FieldsOf = (entry: RecordEntry) => Readonly<Record<string, unknown>>

/** Works out the derived fields of all records, seen on a day. */
export function deriveFields(records: Records, programme: ProgrammeRecord, asOf: string): FieldsOf {
  const derived = new Map<RecordEntry, Readonly<Record<string, unknown>>>()
  const add = (entry: RecordEntry, fields: object) => derived.set(entry, { ...entry.data, ...fields })
  const deadlineOf = disputeDeadlines(programme)
  for (const entry of records.all('dispute')) {
    add(entry, { timeliness: timelinessOf(entry, deadlineOf(entry), asOf), plan: planState(entry, asOf) })
  }
  const firstReport = firstReports(records)
  for (const entry of records.all('topic')) {
    add(entry, { timeliness: timeliness(entry.data.due, firstReport.get(entry.id), asOf) })
  }
  for (const [id, { code }] of measureMaturity(records, asOf)) {
    const model = records.find('model', id)
    if (model) add(model, { maturity: code })
  }
  const repeated = repeatVisits(records, asOf)
  const weeks = new Map(programme.periods.map(({ id, work_week }) => [id, work_week]))
  for (const entry of records.all('activity')) add(entry, activityFields(entry, programme, weeks, repeated))
  return (entry) => derived.get(entry) ?? (entry.data as unknown as Record<string, unknown>)
}

/** The last day on which a dispute is resolved in time. The checks have refused to be without it where something depends on it. */
export function disputeDeadlines({ calendar }: ProgrammeRecord): (entry: RecordEntry<'dispute'>) => WorkingDay {
  const days = workingCalendar(calendar)
  return ({ file, data: { received, limit_days } }) => {
    const deadline = days?.add(received, limit_days)
    if (deadline === undefined) throw new Error(`${file}: no working day ${limit_days} days after ${received}`)
    return deadline
  }
}

function timelinessOf({ file, data }: RecordEntry<'dispute'>, deadline: WorkingDay, asOf: string): Timeliness {
  if (!deadline.isKnown && isInDoubt(deadline, data.closed, asOf))
    throw new Error(`${file}: whether it is in time depends on holidays that are not known`)
  return timeliness(deadline.day, data.closed, asOf)
}

function timeliness(deadline: string, done: string | undefined, asOf: string): Timeliness {
  if (done !== undefined && done <= asOf) return done <= deadline ? 'on-time' : 'late'
  return asOf <= deadline ? 'running' : 'overdue'
}

/** How it stands with the plan of a dispute on a day: hard ones are supervised together, by a plan; the others need none. */
export function planState({ data: { mode, planned } }: RecordEntry<'dispute'>, asOf: string): PlanState {
  if (mode !== 'joint') return 'not-needed'
  return planned !== undefined && planned <= asOf ? 'planned' : 'unplanned'
}

function firstReports(records: Records): Map<string, string> {
  const first = new Map<string, string>()
  for (const { data } of records.all('report')) {
    const topic = data.topic === undefined ? undefined : records.find('topic', data.topic)?.id
    const day = lastDay(data.date)
    if (topic === undefined || day === undefined) continue
    if (day < (first.get(topic) ?? '9999')) first.set(topic, day)
  }
  return first
}

type Activity = RecordEntry<'activity'>

function activityFields(
  entry: Activity,
  programme: ProgrammeRecord,
  weeks: ReadonlyMap<string, { start: string; end: string }>,
  repeated: ReadonlySet<RecordEntry>,
): object {
  const { period, date, escorts } = entry.data
  const week = period === undefined ? undefined : weeks.get(period)
  const [from, to] = [firstCertainDay(date), lastDay(date)]
  return {
    in_work_week: week !== undefined && from !== undefined && to !== undefined && from <= week.end && to >= week.start,
    over_escort_limit: escorts !== undefined && escorts > programme.escort_limit,
    repeat_visit: repeated.has(entry),
  }
}

/** The activities at a place to which, in the same period, teams went that had not declared to go together. */
function repeatVisits(records: Records, asOf: string): Set<RecordEntry> {
  const hasHappened = (date: string) => (lastDay(date) ?? '9999') <= asOf
  const visits = records.all('activity').filter(({ data }) => data.place && data.period && hasHappened(data.date))
  const byPlace = Map.groupBy(visits, ({ data }) => `${data.period} ${records.find('place', data.place ?? '')?.id}`)
  const visitOf = ({ data }: Activity) => currentUnits(data, (unit) => records.find('unit', unit)?.id)
  return new Set([...byPlace.values()].flatMap((together) => repeatedVisits(together, visitOf)))
}
