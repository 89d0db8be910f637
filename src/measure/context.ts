import type { Records } from '../check/records.ts'
import { onceEach } from '../once-each.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { deriveFields, type FieldsOf } from './derived.ts'
import { type TimeOf, timeReader } from './record-time.ts'
import type { Span } from './span.ts'

/** What counting needs to know about the portal. */
export interface Context {
  records: Records
  fieldsOf: FieldsOf
  timeOf: TimeOf
  /** the id of a unit by its id or a former one */
  unitId(id: string): string | undefined
  asOf: string
  /** the units that take part in a span; records of the others are not counted */
  isJoined(unit: string, span: Span): boolean
}

/** A context in which each thing is worked out once. */
export function countingContext(records: Records, programme: ProgrammeRecord, asOf: string): Context {
  return {
    records,
    asOf,
    fieldsOf: deriveFields(records, programme, asOf),
    timeOf: timeReader(records),
    unitId: onceEach((id: string) => records.find('unit', id)?.id),
    isJoined: joinedCheck(records, asOf),
  }
}

/** Whether a unit had joined by a day: one that joins later has not yet, also where its file names the day already. */
export function hasJoined({ joined }: { joined?: string | null }, day: string): boolean {
  return typeof joined === 'string' && joined <= day
}

/** Whether a unit takes part in a span: it joined before the span's end. */
function joinedCheck(records: Records, asOf: string): Context['isJoined'] {
  const units = new Map(records.all('unit').map(({ id, data }) => [id, data]))
  return (unit, { end }) => hasJoined(units.get(unit) ?? {}, end < asOf ? end : asOf)
}
