import type { RecordEntry, Records } from '../check/records.ts'
import { looseDateWords } from '../loose-date.ts'
import { recordDate } from '../measure/statistics.ts'
import { recordUrl } from './address.ts'
import { recordSummary, recordTitle } from './record-title.ts'
import { gradeOf, regionWords } from './terms.ts'
import type { Card } from './views.ts'

/** A record as an entry of a list. */
export function cardOf(records: Records, entry: RecordEntry): Card {
  const grade = gradeOf(records, entry.data)
  return {
    kind: entry.kind,
    kindTitle: records.schemas.kinds.get(entry.kind)?.title ?? entry.kind,
    url: recordUrl(records, entry.kind, entry.id) ?? '/',
    title: recordTitle(records, entry.kind, entry.id),
    summary: recordSummary(entry.data),
    facts: cardFacts(records, entry),
    ...(grade ? { grade } : {}),
  }
}

function cardFacts(records: Records, { data }: RecordEntry): string[] {
  const { region, unit, organiser, issuer } = data as {
    region?: Parameters<typeof regionWords>[0]
    unit?: string
    organiser?: string
    issuer?: string
  }
  const date = recordDate(data)
  const who = organiser ?? issuer ?? (unit === undefined ? undefined : recordTitle(records, 'unit', unit))
  return [region && regionWords(region), date && looseDateWords(date), who].filter((fact) => fact !== undefined)
}

/** Cards for many records, each made once however many lists show it. */
export function cardMaker(records: Records): (entry: RecordEntry) => Card {
  const made = new Map<RecordEntry, Card>()
  return (entry) => {
    const card = made.get(entry) ?? cardOf(records, entry)
    made.set(entry, card)
    return card
  }
}
