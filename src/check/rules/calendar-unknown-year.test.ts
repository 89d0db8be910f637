import { expect, test } from 'vitest'
import { programmeIn, programmeOf, recordsOf } from '../../../tests/measure/records-of.ts'
import { addDays } from '../../calendar/days.ts'
import { workingCalendar } from '../../calendar/working-days.ts'
import { deriveFields } from '../../measure/derived.ts'
import type { Document } from '../../read/document.ts'
import { loadSchemas } from '../../schema/load-schemas.ts'
import { indexContent } from '../content.ts'
import { calendarUnknownYear } from './calendar-unknown-year.ts'

const schemas = loadSchemas('schemas')
const calendar = workingCalendar('china')
/** The last year whose holidays are known. */
let last = 2020
while (calendar?.knows(last + 1)) last++
const RECEIVED = { unit: 'jia', received: `${last}-12-20`, limit_days: 20 }
const { day: first = '' } = calendar?.add(RECEIVED.received, RECEIVED.limit_days) ?? {}

/** What the rule makes of a dispute on a day, and how the ledger says that it stands. */
function seen(dispute: object, asOf: string) {
  const locate = () => ({ line: 1, column: 1 })
  const document: Document = { kind: 'dispute', id: 'a', file: 'content/disputes/a.yaml', data: dispute, locate }
  const read = { files: [], documents: [document], images: new Map(), publishedIds: '', strays: [] }
  const [fault] = calendarUnknownYear.check(indexContent(schemas, read, asOf))
  const records = recordsOf({ 'programme/2020': programmeOf([]), 'dispute/a': dispute }, asOf)
  const timeliness = () => deriveFields(records, programmeIn(records).data, asOf)
  return {
    severity: fault?.severity,
    state: () => records.all('dispute').map((entry) => timeliness()(entry)['timeliness']),
  }
}

test('in December a limit that ends next year stops nothing: until then it is certain how a dispute stands', () => {
  expect(first > `${last + 1}-01-05`).toBe(true)
  for (const asOf of [`${last}-12-28`, first]) {
    const { severity, state } = seen(RECEIVED, asOf)
    expect([severity, state()]).toEqual(['warning', ['running']])
  }
  const done = seen({ ...RECEIVED, closed: `${last}-12-30` }, `${last + 1}-06-30`)
  expect([done.severity, done.state()]).toEqual(['warning', ['on-time']])
})

test('where it is not certain nothing is published', () => {
  for (const [dispute, asOf] of [
    [RECEIVED, addDays(first, 1)],
    [{ ...RECEIVED, closed: addDays(first, 1) }, addDays(first, 9)],
    [{ ...RECEIVED, received: `${last + 1}-01-02` }, `${last + 1}-01-03`],
  ] as const) {
    const { severity, state } = seen(dispute, asOf)
    expect(severity).toBe('error')
    expect(state).toThrow(/dispute/)
  }
})
