import type { Records } from '../check/records.ts'
import type { Change, ClosedValue } from '../history/changes.ts'
import type { HistoryStep, RecordHistory } from '../history/record-histories.ts'
import { looseDateWords, parseLooseDate } from '../loose-date.ts'
import { resolveRef, type Schema } from '../schema-set.ts'
import { recordUrl } from './address.ts'
import type { PublicKind } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import type { HistoryView } from './views.ts'

/** What of a record stands today: only that may be named in its history. */
export interface Standing {
  kind: PublicKind
  data: Readonly<Record<string, unknown>>
  headings: readonly string[]
}

/** The history of a record in words, one entry a day, newest first. */
export function historyView(records: Records, standing: Standing, { steps, isWhole }: RecordHistory): HistoryView {
  const days = [...Map.groupBy(steps, ({ date }) => date)].map(([date, ofDay]) => ({
    date,
    dateWords: looseDateWords(date),
    changes: [...new Set(ofDay.toReversed().flatMap((step) => stepWords(records, standing, step)))],
  }))
  const first = steps.findLast(({ isFirst }) => isFirst)
  return { days, added: first?.date ?? null, changed: days[0]?.date ?? null, isWhole }
}

function stepWords(records: Records, standing: Standing, { changes, isFirst }: HistoryStep): string[] {
  return isFirst ? ['收录本条'] : changes.map((change) => changeWords(records, standing, change))
}

const VERBS = { added: '填写', removed: '删去', changed: '修改' } as const

function changeWords(records: Records, standing: Standing, change: Change): string {
  if (change.part === 'record') return change.name === 'address' ? '改用新的编号，旧地址仍然有效' : '修改全文'
  if (change.part === 'section') {
    return standing.headings.includes(change.name)
      ? `${VERBS[change.how]}正文“${change.name}”`
      : `${VERBS[change.how]}正文`
  }
  const schema = resolveRef(records.schemas, records.schemas.kinds.get(standing.kind)?.properties?.[change.name] ?? {})
  return fieldWords(records, schema, change, standing.data[change.name])
}

function fieldWords(
  records: Records,
  schema: Schema,
  { name, how, from, to, more = 0 }: Change,
  today: unknown,
): string {
  if (name === 'retired' && how === 'added') return '标为停用'
  const title = schema.title ?? name
  if (more > 0) return `新增${title}${more}项`
  if (more < 0) return `删去${title}${-more}项`
  const before = from === undefined ? undefined : closedWords(records, schema, from)
  const after =
    typeof to === 'number' ? standingNumber(to, today) : to === undefined ? undefined : closedWords(records, schema, to)
  if (after === undefined || how === 'removed') return `${VERBS[how]}“${title}”`
  return before === undefined ? `${title}改为${after}` : `${title}由${before}改为${after}`
}

function standingNumber(value: number, today: unknown): string | undefined {
  return value === today ? value.toLocaleString('zh-CN') : undefined
}

/** A value in words; undefined where it belongs to no set that is published today. */
function closedWords(records: Records, schema: Schema, value: ClosedValue): string | undefined {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const vocabulary = schema['x-vocabulary']
  if (vocabulary !== undefined) return records.term(vocabulary, value)?.zh
  const kind = schema['x-reference']
  if (kind !== undefined) return recordUrl(records, kind, value) && `“${recordTitle(records, kind, value)}”`
  return parseLooseDate(value) && looseDateWords(value)
}
