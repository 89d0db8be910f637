import type { AnyFields, RecordEntry } from '../check/records.ts'
import type { Kind } from '../types.generated.ts'
import { byAnyName } from './by-any-name.ts'
import type { Context } from './context.ts'
import { type Counted, type Item, itemsOf, type Source } from './item.ts'
import { type LinkIndex, linkIndex } from './links.ts'
import type { Answers, Question } from './question.ts'
import { isWithin } from './record-time.ts'
import type { Span } from './span.ts'

/** Answers all questions in one pass over the records (and one before it over the links that the questions name). */
export function tally(context: Context, questions: readonly Question[]): ReadonlyMap<Question, Answers> {
  const links = linkIndex(context, questions)
  const collectors = questions.map((question) => new Collector(context, links, question))
  for (const [kind, ofKind] of Map.groupBy(collectors, ({ question }) => question.count.kind as Kind)) {
    const spans = distinctSpans(ofKind.map(({ question }) => question))
    for (const entry of context.records.all(kind)) {
      const subject = subjectOf(context, entry, spans)
      if (subject) for (const collector of ofKind) collector.collect(subject)
    }
  }
  return new Map(collectors.map(({ question, answers }) => [question, answers]))
}

/** Spans of different terms may share the id `once`. */
function spanKey({ id, start, end }: Span): string {
  return `${id} ${start} ${end}`
}

function distinctSpans(questions: readonly Question[]): ReadonlyMap<string, Span> {
  return new Map(questions.flatMap(({ spans }) => spans.map((span) => [spanKey(span), span] as const)))
}

/** A record ready to be counted: what every question needs to know of it, worked out once. */
interface Subject extends Source {
  /** the day on which it began */
  from: string
  /** the spans in which it counts, each with the units for which it counts there */
  stands: readonly { key: string; span: Span; units: readonly string[] }[]
}

function subjectOf(context: Context, entry: RecordEntry, spans: ReadonlyMap<string, Span>): Subject | undefined {
  const time = context.timeOf(entry)
  if (!time) return undefined
  const units = unitsOf(context, entry)
  const stands: { key: string; span: Span; units: string[] }[] = []
  for (const [key, span] of spans) {
    if (!isWithin(time, span, context.asOf)) continue
    const joined = units.every((unit) => context.isJoined(unit, span))
      ? units
      : units.filter((unit) => context.isJoined(unit, span))
    if (joined.length > 0) stands.push({ key, span, units: joined })
  }
  const { on, from } = time
  return stands.length > 0 ? { entry, fields: context.fieldsOf(entry), on, from, stands } : undefined
}

interface MutableAnswer {
  total: Item[]
  byUnit: Map<string, Item[]>
}

/** Gathers the answers to one question. */
class Collector {
  readonly question: Question
  readonly answers = new Map<string, MutableAnswer>()
  private readonly context: Context
  private readonly counted: Counted
  private readonly links: LinkIndex
  private readonly spanKeys: ReadonlySet<string>
  private readonly isLinked: boolean

  constructor(context: Context, links: LinkIndex, question: Question) {
    this.context = context
    this.links = links
    this.question = question
    this.counted = { by: question.by, count: byAnyName(context.records, question.count) }
    this.spanKeys = new Set(question.spans.map(spanKey))
    this.isLinked = question.has !== undefined || question.lacks !== undefined
  }

  collect(subject: Subject): void {
    const { question } = this
    let items: readonly Item[] | undefined
    for (const { key, span, units } of subject.stands) {
      if (!this.spanKeys.has(key)) continue
      const week = question.sinceWorkWeek ? span.workWeek : undefined
      if (week && subject.on < week.start) continue
      if (question.isOfShare && span.every === 'once' && subject.on > span.end) continue
      if (question.count.latest !== undefined) items = this.newestIn(subject, span)
      items ??= itemsOf(this.counted, subject, this.context.asOf)
      if (items.length === 0) continue
      const seen = week && subject.from <= week.end ? endedBy(week.end, items) : items
      const linked = this.isLinked ? this.links.fulfil(question, subject.entry, seen, span) : seen
      if (linked.length > 0) this.add(span.id, units, linked)
    }
  }

  /** The newest value of a year is that of its end, whatever has been written down since; what is asked once may be caught up with. */
  private newestIn(subject: Subject, { every, end }: Span): readonly Item[] {
    const { asOf } = this.context
    return itemsOf(this.counted, subject, (every !== 'once' || this.question.isOfItsEnd) && end < asOf ? end : asOf)
  }

  private add(span: string, units: readonly string[], items: readonly Item[]): void {
    let answer = this.answers.get(span)
    if (!answer) {
      answer = { total: [], byUnit: new Map() }
      this.answers.set(span, answer)
    }
    answer.total.push(...items)
    for (const unit of units) {
      const ofUnit = answer.byUnit.get(unit)
      if (ofUnit) ofUnit.push(...items)
      else answer.byUnit.set(unit, [...items])
    }
  }
}

/** What began in the work week was done in it, though it went on for some days. */
function endedBy(end: string, items: readonly Item[]): readonly Item[] {
  return items.map((item) => (item.on > end ? { ...item, on: end } : item))
}

/** The units that a record counts for: its own, those that joined in, for an award that of its report. */
function unitsOf({ records, unitId }: Context, entry: RecordEntry): string[] {
  const { unit, joint_units: joint, report }: AnyFields = entry.data
  const own = entry.kind === 'award' && report ? records.find('report', report)?.data.unit : unit
  const first = own === undefined ? undefined : unitId(own)
  if (!joint) return first === undefined ? [] : [first]
  return [...new Set([first, ...joint.map(unitId)])].filter((id) => id !== undefined)
}
