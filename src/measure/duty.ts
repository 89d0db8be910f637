import { compareText } from '../diagnostic.ts'
import type { DutyDue, Link, ProgrammeRecord, Selection } from '../types.generated.ts'
import { dueDay, type Span, spansOf } from './span.ts'

export type Duty = ProgrammeRecord['duties'][number]
export type Indicator = NonNullable<ProgrammeRecord['indicators']>[number]

/** What is counted: records of a kind with a filter, and what they are linked with. */
export interface Counting {
  count: Selection
  of?: Selection
  has?: readonly Link[]
  lacks?: readonly Link[]
  /** the field whose codes split the count */
  by?: string
}

/** A duty as it stood for some spans: revisions change what is asked from a span on. */
export interface DutyVersion extends Counting {
  duty: Duty
  summary: string
  due: DutyDue
  atLeast: number
  /** told with what is asked; to do more is no fault */
  atMost?: number
  spans: Span[]
}

/**
 * All versions of a duty, each with the spans for which it was in force. A span keeps the version of its first day; of one
 * in which nothing is asked any more there is no version, as before the duty was in force.
 */
export function dutyVersions(programme: ProgrammeRecord, duty: Duty): DutyVersion[] {
  const until = duty.due.on ?? `${programme.year}-12-31`
  const spans = spansOf(programme, duty.every, duty.from, until)
  const revisions = [...(duty.revisions ?? [])].sort((a, b) => compareText(a.from, b.from))
  const inForce = (span: Span) => revisions.filter(({ from }) => from <= span.start).length
  const versions = [...Map.groupBy(spans, inForce)].map(([count, ofVersion]) => {
    const merged = Object.assign({}, duty, ...revisions.slice(0, count)) as Duty
    const { summary, due, count: counted, of, has, at_least, at_most } = merged
    return {
      duty,
      summary,
      due,
      count: counted,
      ...(of ? { of } : {}),
      ...(has ? { has } : {}),
      atLeast: at_least,
      ...(at_most === undefined ? {} : { atMost: at_most }),
      spans: ofVersion,
    }
  })
  return versions.filter(({ atLeast }) => atLeast > 0)
}

/** The last day on which a version is met in time in a span. */
export function versionDue({ due }: DutyVersion, span: Span): string {
  return dueDay(due, span)
}
