import type { AnyFields, RecordEntry } from '../check/records.ts'
import { recordDate } from '../measure/statistics.ts'
import { onceEach } from '../once-each.ts'
import { recordUrl } from './address.ts'
import type { Edition } from './edition.ts'
import { recordSummary, recordTitle } from './record-title.ts'
import { gradeOf, label, regionWords } from './terms.ts'
import type { Card } from './views/card.ts'

/** A record as an entry of a list. */
function cardOf(edition: Edition, entry: RecordEntry): Card {
  const grade = gradeOf(edition, entry.data)
  return {
    kind: entry.kind,
    kindTitle: edition.schemas.kinds.get(entry.kind)?.title ?? entry.kind,
    url: recordUrl(edition, entry.kind, entry.id) ?? '/',
    title: recordTitle(edition, entry.kind, entry.id),
    summary: recordSummary(entry.data),
    facts: cardFacts(edition, entry),
    ...(grade ? { grade } : {}),
  }
}

function cardFacts(edition: Edition, { data }: RecordEntry): string[] {
  const { region, unit, organiser, issuer, evidence, retired }: AnyFields = data
  const date = recordDate(data)
  const who = organiser ?? issuer ?? (unit === undefined ? undefined : recordTitle(edition, 'unit', unit))
  const proved = evidence && label(edition, 'evidence-grade', evidence)
  const gone = retired && edition.locale.words.retired.mark
  const facts = [gone, region && regionWords(edition, region), date && edition.locale.date(date), who, proved]
  return facts.filter((fact) => fact !== undefined)
}

/** Cards for many records, each made once however many lists show it. */
export function cardMaker(edition: Edition): (entry: RecordEntry) => Card {
  return onceEach((entry) => cardOf(edition, entry))
}
