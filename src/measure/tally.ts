import type { RecordEntry, Records } from '../check/records.ts'
import type { Kind, Link, Selection } from '../types.generated.ts'
import type { FieldsOf } from './derived.ts'
import { type LinkIndex, linkIndex } from './links.ts'
import { isWithin, type RecordTime, recordTime } from './record-time.ts'
import { meets } from './select.ts'
import type { Span } from './span.ts'

/** One thing that a figure counts: a record, or one item of a list in it. */
export interface Item {
  entry: RecordEntry
  /** of an item: its place in the record's list, from 0 */
  index?: number
  /** what it adds to the figure: 1, or the field that is summed */
  amount: number
  /** the day on which it was done */
  on: string
  /** the code by which the figure is split */
  codes: readonly string[]
}

/** What is to be counted, for which spans. */
export interface Question {
  count: Selection
  has?: readonly Link[] | undefined
  lacks?: readonly Link[] | undefined
  /** the field whose codes split the figure */
  by?: string | undefined
  /** count nothing before the span's work week */
  sinceWorkWeek?: boolean
  spans: readonly Span[]
}

/** Exactly the items that a question counts in one span. An item of a joint activity stands under each of its units. */
export interface Answer {
  total: readonly Item[]
  byUnit: ReadonlyMap<string, readonly Item[]>
}

/** The answers to a question, by the id of the span. */
export type Answers = ReadonlyMap<string, Answer>

/** Nothing counted. */
export const NO_ANSWER: Answer = { total: [], byUnit: new Map() }

/** What counting needs to know about the portal. */
export interface Context {
  records: Records
  fieldsOf: FieldsOf
  asOf: string
  /** the units that take part in a span; records of the others are not counted */
  isJoined(unit: string, span: Span): boolean
}

/** Answers all questions in one pass over the records (and one before it over the links that the questions name). */
export function tally(context: Context, questions: readonly Question[]): ReadonlyMap<Question, Answers> {
  const links = linkIndex(context, questions)
  const collectors = questions.map((question) => collector(context, links, question))
  const byKind = Map.groupBy(collectors, ({ question }) => question.count.kind as Kind)
  for (const [kind, ofKind] of byKind) {
    for (const entry of context.records.all(kind) as readonly RecordEntry[]) {
      const time = recordTime(context.records, entry)
      const units = unitsOf(context.records, entry)
      if (time) for (const { collect } of ofKind) collect(entry, time, units)
    }
  }
  return new Map(collectors.map(({ question, answers }) => [question, answers]))
}

interface MutableAnswer {
  total: Item[]
  byUnit: Map<string, Item[]>
}

function collector(context: Context, links: LinkIndex, question: Question) {
  const answers = new Map<string, MutableAnswer>()
  const collect = (entry: RecordEntry, time: RecordTime, units: readonly string[]) => {
    let items: readonly Item[] | undefined
    for (const span of question.spans) {
      if (!isWithin(time, span, context.asOf)) continue
      if (question.sinceWorkWeek && span.workWeek && time.on < span.workWeek.start) continue
      const joined = units.filter((unit) => context.isJoined(unit, span))
      if (joined.length === 0) continue
      items ??= itemsOf(context, question, entry, time)
      const linked = links.fulfil(question, entry, items, span)
      if (linked.length > 0) add(answers, span.id, joined, linked)
    }
  }
  return { question, answers, collect }
}

function add(
  answers: Map<string, MutableAnswer>,
  span: string,
  units: readonly string[],
  items: readonly Item[],
): void {
  const answer = answers.get(span) ?? { total: [], byUnit: new Map<string, Item[]>() }
  answers.set(span, answer)
  answer.total.push(...items)
  for (const unit of units) {
    const ofUnit = answer.byUnit.get(unit)
    if (ofUnit) ofUnit.push(...items)
    else answer.byUnit.set(unit, [...items])
  }
}

/** The units that a record counts for: its own, those that joined in, for an award that of its report. */
export function unitsOf(records: Records, entry: RecordEntry): string[] {
  const { unit, joint_units = [], report } = entry.data as { unit?: string; joint_units?: string[]; report?: string }
  const own = entry.kind === 'award' && report ? records.find('report', report)?.data.unit : unit
  return [
    ...new Set([own, ...joint_units].flatMap((id) => (id === undefined ? [] : (records.find('unit', id)?.id ?? [])))),
  ]
}

function itemsOf({ fieldsOf, asOf }: Context, { count, by }: Question, entry: RecordEntry, time: RecordTime): Item[] {
  const fields = fieldsOf(entry)
  const where = count.where ?? []
  const amountOf = (data: Readonly<Record<string, unknown>>) =>
    count.sum === undefined ? 1 : Number(data[count.sum] ?? Number.NaN)
  const codesOf = (data: Readonly<Record<string, unknown>>) =>
    by === undefined ? [] : [data[by] ?? []].flat().map(String)
  const make = (data: Readonly<Record<string, unknown>>, on: string, index?: number): Item[] => {
    const amount = amountOf(data)
    // a record that does not say how much is not counted as zero
    if (Number.isNaN(amount) || !where.every((condition) => meets(data, condition))) return []
    return [{ entry, ...(index === undefined ? {} : { index }), amount, on, codes: codesOf(data) }]
  }
  if (count.items === undefined) return make(fields, time.on)
  const list = (fields[count.items] ?? []) as Record<string, unknown>[]
  const dayOf = (item: Record<string, unknown>) => (count.latest === undefined ? time.on : String(item[count.latest]))
  const items = list.flatMap((item, index) => (dayOf(item) > asOf ? [] : make(item, dayOf(item), index)))
  return count.latest === undefined ? items : newest(items)
}

function newest(items: readonly Item[]): Item[] {
  const last = items.reduce<Item | undefined>((best, item) => (best && best.on >= item.on ? best : item), undefined)
  return last ? [last] : []
}

/** The figure of some items. */
export function amountOf(items: readonly Item[]): number {
  return items.reduce((sum, { amount }) => sum + amount, 0)
}
