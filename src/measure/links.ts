import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { Condition, Kind, Link } from '../types.generated.ts'
import { byAnyName } from './by-any-name.ts'
import type { Context } from './context.ts'
import type { Item } from './item.ts'
import type { Question } from './question.ts'
import { isWithin, type RecordTime } from './record-time.ts'
import { meets } from './select.ts'
import type { Span } from './span.ts'

/** Answers whether counted records are linked as a question asks. */
export interface LinkIndex {
  /** the items, done on the day of the last link that they need; none where a link is missing, or one is there that must not be */
  fulfil(question: Question, entry: RecordEntry, items: readonly Item[], span: Span): readonly Item[]
}

/** For each link, the first day on which each record was linked: ever, and in each period. */
type FirstDays = ReadonlyMap<string, string>

/** Reads all links that the questions name, each kind once. */
export function linkIndex(context: Context, questions: readonly Question[]): LinkIndex {
  const wanted = questions.flatMap(({ count, spans, has = [], lacks = [] }) =>
    [...has, ...lacks].flatMap(waysOf).map((link) => {
      const { where } = byAnyName(context.records, link)
      return { link, where, target: count.kind as Kind, spans }
    }),
  )
  const first = new Map<Link, Map<string, string>>(wanted.map(({ link }) => [link, new Map()]))
  for (const [kind, ofKind] of Map.groupBy(wanted, ({ link }) => link.kind as Kind)) {
    for (const entry of context.records.all(kind)) {
      const time = context.timeOf(entry)
      if (!time || time.on > context.asOf) continue
      const fields = context.fieldsOf(entry)
      for (const each of ofKind) note(context, first.get(each.link), { time, fields }, each)
    }
  }
  return { fulfil: (question, entry, items, span) => fulfil(first, question, entry, items, span) }
}

/** A link, and what may stand for it. */
function waysOf(link: Link): Link[] {
  return [link, ...(link.or ?? [])]
}

interface Wanted {
  link: Link
  /** the conditions of the link, each with all ids that meet it */
  where: readonly Condition[]
  target: Kind
  spans: readonly Span[]
}

interface Linking {
  time: RecordTime
  fields: Readonly<Record<string, unknown>>
}

function note(
  { records, asOf }: Context,
  days: Map<string, string> | undefined,
  { time, fields }: Linking,
  { link, where, target, spans }: Wanted,
): void {
  const named = fields[link.by]
  if (named === undefined || !where.every((condition) => meets(fields, condition))) return
  for (const id of [named].flat().flatMap((each) => records.find(target, String(each))?.id ?? [])) {
    setFirst(days, id, time.on)
    for (const span of spans)
      if (span.every === 'period' && isWithin(time, span, asOf)) setFirst(days, `${span.id} ${id}`, time.on)
  }
}

function setFirst(days: Map<string, string> | undefined, key: string, day: string): void {
  if (day < (days?.get(key) ?? '9999')) days?.set(key, day)
}

function fulfil(
  first: ReadonlyMap<Link, FirstDays>,
  { has = [], lacks = [] }: Question,
  { id }: RecordEntry,
  items: readonly Item[],
  span: Span,
): readonly Item[] {
  if (has.length === 0 && lacks.length === 0) return items
  const dayOf = (link: Link) => {
    const all = waysOf(link).map((way) => first.get(way)?.get(span.every === 'period' ? `${span.id} ${id}` : id))
    const [day] = all.filter((each) => each !== undefined).sort(compareText)
    return day !== undefined && (span.every !== 'year' || day <= span.end) ? day : undefined
  }
  const days = has.map(dayOf)
  if (days.includes(undefined) || lacks.some((link) => dayOf(link) !== undefined)) return []
  const last = (days as string[]).sort(compareText).at(-1) ?? ''
  return items.map((item) => (last > item.on ? { ...item, on: last } : item))
}
