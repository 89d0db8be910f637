import { parseLooseDate } from '../calendar/loose-date.ts'
import type { Change, ClosedValue } from '../history/changes.ts'
import type { HistoryStep, RecordHistory } from '../history/record-histories.ts'
import type { Locale } from '../locale.ts'
import { resolveRef, type Schema } from '../schema/schema-set.ts'
import { fill } from '../words.ts'
import { recordUrl } from './address.ts'
import type { Edition } from './edition.ts'
import type { PublicKind } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import type { HistoryView } from './views/history.ts'

/** What of a record stands today: only that may be named in its history. */
export interface PresentState {
  kind: PublicKind
  data: Readonly<Record<string, unknown>>
  headings: readonly string[]
}

/** The history of a record in words, one entry a day, newest first. */
export function historyView(edition: Edition, standing: PresentState, { steps, isWhole }: RecordHistory): HistoryView {
  const days = [...Map.groupBy(steps, ({ date }) => date)].map(([date, ofDay]) => ({
    date,
    dateWords: edition.locale.date(date),
    changes: [...new Set(ofDay.toReversed().flatMap((step) => stepWords(edition, standing, step)))],
  }))
  const first = steps.findLast(({ isFirst }) => isFirst)
  return { days, added: first?.date ?? null, changed: days[0]?.date ?? null, isWhole }
}

function stepWords(edition: Edition, standing: PresentState, { changes, isFirst }: HistoryStep): string[] {
  return isFirst
    ? [edition.locale.words.history.first]
    : changes.map((change) => changeWords(edition, standing, change))
}

function changeWords(edition: Edition, standing: PresentState, change: Change): string {
  const words = edition.locale.words.history
  const { name, how } = change
  if (change.part === 'record') return name === 'address' ? words.moved : words.whole
  if (change.part === 'section')
    return standing.headings.includes(name) ? fill(words.section[how], { name }) : words.text[how]
  const schema = resolveRef(edition.schemas, edition.schemas.kinds.get(standing.kind)?.properties?.[name] ?? {})
  return fieldWords(edition, schema, change, standing.data[name])
}

function fieldWords(
  edition: Edition,
  schema: Schema,
  { name: field, how, from, to, more = 0 }: Change,
  today: unknown,
): string {
  const words = edition.locale.words.history
  if (field === 'retired' && how === 'added') return words.retired
  const name = schema.title ?? field
  if (more !== 0) return fill(more > 0 ? words.itemsAdded : words.itemsRemoved, { name, count: Math.abs(more) })
  const before = from === undefined ? undefined : closedWords(edition, schema, from)
  const after =
    typeof to === 'number'
      ? standingNumber(edition.locale, to, today)
      : to === undefined
        ? undefined
        : closedWords(edition, schema, to)
  if (after === undefined || how === 'removed') return fill(words.field[how], { name })
  return before === undefined ? fill(words.set, { name, after }) : fill(words.reset, { name, before, after })
}

function standingNumber({ number }: Locale, value: number, today: unknown): string | undefined {
  return value === today ? number(value) : undefined
}

/** A value in words; undefined where it belongs to no set that is published today. */
function closedWords(edition: Edition, schema: Schema, value: ClosedValue): string | undefined {
  const { words, date } = edition.locale
  if (typeof value === 'boolean') return words.value[value ? 'yes' : 'no']
  const vocabulary = schema['x-vocabulary']
  const term = vocabulary === undefined ? undefined : edition.term(vocabulary, value)
  if (vocabulary !== undefined) return term && edition.nameOf(term)
  const kind = schema['x-reference']
  if (kind !== undefined)
    return recordUrl(edition, kind, value) && fill(words.history.quoted, { title: recordTitle(edition, kind, value) })
  return parseLooseDate(value) && date(value)
}
