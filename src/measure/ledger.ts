import type { RecordEntry, Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { ProgrammeRecord, Selection } from '../types.generated.ts'
import type { Context } from './context.ts'
import { countingContext, hasJoined } from './context.ts'
import { type Declaration, declarationIn, declarations } from './declarations.ts'
import { type Duty, type DutyVersion, dutyVersions, type Indicator, versionDue } from './duty.ts'
import type { Item } from './item.ts'
import { type Answer, type Answers, NO_ANSWER, type Question } from './question.ts'
import { type Span, spansOf } from './span.ts'
import { type State, stateOf } from './state.ts'
import { tally } from './tally.ts'

/** A duty of a unit in a span: its state and exactly the items that its figures count. */
export interface Cell {
  duty: Duty
  unit: string
  span: Span
  state: State
  due: string
  /** what is asked in this span: quotas change with the version in force */
  atLeast: number
  count: readonly Item[]
  /** what was counted: it changes with the version in force */
  counted: Selection
  /** the base of a share */
  of?: readonly Item[]
  base?: Selection
  /** why a unit is exempt, or has nothing to report */
  reason?: string
}

/** A duty with its cells, span by span, unit by unit. */
export interface DutyLedger {
  duty: Duty
  spans: readonly Span[]
  /** the requirement in force in a span, in words */
  summaries: ReadonlyMap<string, string>
  cells: readonly Cell[]
}

/** An indicator with what it counts in each span. */
export interface IndicatorFigures {
  indicator: Indicator
  spans: readonly Span[]
  count: Answers
  of?: Answers
}

/** Everything that is counted for a programme, seen on a day. */
export interface Ledger {
  programme: RecordEntry<'programme'>
  asOf: string
  /** units that the programme's duties address, by id */
  units: readonly RecordEntry<'unit'>[]
  duties: readonly DutyLedger[]
  indicators: readonly IndicatorFigures[]
}

/** Measures a programme from the records alone. @param asOf the day from which everything is seen, YYYY-MM-DD */
export function measureLedger(records: Records, programme: RecordEntry<'programme'>, asOf: string): Ledger {
  const { data } = programme
  const context = countingContext(records, data, asOf)
  const duties = data.duties.map((duty) =>
    dutyVersions(data, duty).map((version) => ({ version, ...dutyQuestions(version) })),
  )
  const indicators = (data.indicators ?? []).map((indicator) => ({ indicator, ...indicatorQuestions(data, indicator) }))
  const asked = [...duties.flat(), ...indicators].flatMap(({ count, of }) => (of ? [count, of] : [count]))
  const answers = tally(context, asked)
  const answer = (question: Question | undefined) => question && answers.get(question)
  const who = new Set(data.duties.flatMap((duty) => duty.who))
  const units = unitsOf(records, who)
  const declared = declarations(context)
  return {
    programme,
    asOf,
    units,
    duties: duties.map((versions, index) => {
      const cells = versions.flatMap(({ version, count, of }) =>
        dutyCells({ version, units, context, declared, count: answer(count), of: answer(of) }),
      )
      return dutyLedger(
        data.duties[index] as Duty,
        versions.map(({ version }) => version),
        cells,
      )
    }),
    indicators: indicators.map(({ indicator, count, of }) => {
      const base = answer(of)
      return { indicator, spans: count.spans, count: answer(count) ?? new Map(), ...(base ? { of: base } : {}) }
    }),
  }
}

/** The units of these kinds, kind by kind in the order of their vocabulary. */
function unitsOf(records: Records, who: ReadonlySet<string>): RecordEntry<'unit'>[] {
  const kinds = records.find('vocabulary', 'unit-kind')?.data.entries.map(({ code }) => code) ?? []
  const rank = ({ data }: RecordEntry<'unit'>) => kinds.indexOf(data.kind)
  return records
    .all('unit')
    .filter(({ data }) => who.has(data.kind))
    .sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id))
}

function dutyQuestions(version: DutyVersion): { count: Question; of?: Question } {
  const { count, of, has, spans } = version
  const sinceWorkWeek = version.due.at === 'work-week'
  return {
    count: { count, has, sinceWorkWeek, isOfShare: of !== undefined, spans },
    ...(of ? { of: { count: of, sinceWorkWeek, isOfShare: true, spans } } : {}),
  }
}

function indicatorQuestions(programme: ProgrammeRecord, { every, count, of, has, lacks, by }: Indicator) {
  const from = programme.periods[0].start
  const spans = spansOf(programme, every, from, '9999-12-31')
  return { count: { count, has, lacks, by, spans }, ...(of ? { of: { count: of, by, spans } } : {}) }
}

interface DutyParts {
  version: DutyVersion
  units: readonly RecordEntry<'unit'>[]
  context: Context
  declared: ReadonlyMap<string, Declaration[]>
  count: Answers | undefined
  of: Answers | undefined
}

function dutyCells(parts: DutyParts): Cell[] {
  const { version, units } = parts
  const obliged = units.filter(({ data }) => version.duty.who.includes(data.kind))
  return version.spans.flatMap((span) => {
    const count = parts.count?.get(span.id) ?? NO_ANSWER
    const of = version.of && (parts.of?.get(span.id) ?? NO_ANSWER)
    return obliged.map((unit) => dutyCell(parts, unit, span, count, of))
  })
}

/** What frees a unit of a duty at the end of a span: one without a duty frees it of all, one without an end for good. */
function exemptionIn({ data }: RecordEntry<'unit'>, { id }: Duty, { end }: Span): Exemption | undefined {
  return data.exemptions?.find(
    ({ duty, from, until }) => (duty ?? id) === id && from <= end && (until === undefined || end <= until),
  )
}

type Exemption = NonNullable<RecordEntry<'unit'>['data']['exemptions']>[number]

function dutyCell(
  { version, context, declared }: DutyParts,
  unit: RecordEntry<'unit'>,
  span: Span,
  count: Answer,
  of: Answer | undefined,
): Cell {
  const { duty, atLeast } = version
  const isJoined = context.isJoined(unit.id, span)
  const own = (answer: Answer) => answer.byUnit.get(unit.id) ?? []
  const [counted, base] = [own(count), of && own(of)]
  const exemption = exemptionIn(unit, duty, span)
  const declaration = declarationIn(declared, { unit: unit.id, duty: duty.id, span, asOf: context.asOf })
  const [isExempt, isDeclaredEmpty] = [exemption !== undefined, declaration !== undefined]
  const measured = { due: versionDue(version, span), atLeast, count: counted }
  const joinedInTime = hasJoined(unit.data, measured.due)
  const state = stateOf({
    ...measured,
    of: base,
    isJoined,
    joinedInTime,
    asOf: context.asOf,
    isExempt,
    isDeclaredEmpty,
    noneIsMet: duty.none_is_met ?? false,
  })
  const isAsked = state !== 'not-joined'
  const reasons: Partial<Record<State, string | undefined>> = {
    exempt: exemption?.reason,
    'nothing-to-report': declaration?.reason,
  }
  const reason = reasons[state]
  return {
    ...{ duty, unit: unit.id, span, state, ...measured, count: isAsked ? counted : [] },
    counted: version.count,
    ...(base && version.of ? { of: isAsked ? base : [], base: version.of } : {}),
    ...(reason ? { reason } : {}),
  }
}

function dutyLedger(duty: Duty, versions: readonly DutyVersion[], cells: readonly Cell[]): DutyLedger {
  const summaries = new Map(versions.flatMap(({ spans, summary }) => spans.map(({ id }) => [id, summary] as const)))
  return { duty, spans: versions.flatMap(({ spans }) => spans), summaries, cells }
}
