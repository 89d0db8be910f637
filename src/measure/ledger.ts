import type { RecordEntry, Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { countingContext } from './context.ts'
import { declarations } from './declarations.ts'
import { type Duty, type DutyVersion, dutyVersions, type Indicator } from './duty.ts'
import { type Cell, dutyCells, type Figures } from './duty-cells.ts'
import type { Answers, Question } from './question.ts'
import { type Span, spansOf } from './span.ts'
import { tally } from './tally.ts'

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
    dutyVersions(data, duty).map((version) => ({ version, questions: dutyQuestions(version, asOf) })),
  )
  const indicators = (data.indicators ?? []).map((indicator) => ({ indicator, ...indicatorQuestions(data, indicator) }))
  const asked = [...duties.flat().flatMap(({ questions }) => questions), ...indicators].flatMap(({ count, of }) =>
    of ? [count, of] : [count],
  )
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
      const cells = versions.flatMap(({ version, questions }) => {
        const figures = questions.map(({ count, of }): Figures => ({ count: answer(count), of: answer(of) }))
        return dutyCells({ version, units, context, declared, figures })
      })
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

/** What a duty asks: how it stood at the end, where values have been written down since that may be others, and how it stands. */
function dutyQuestions(version: DutyVersion, asOf: string): { count: Question; of?: Question }[] {
  const { count, of, has, spans } = version
  const isFollowed = [count, of].some((each) => each?.latest !== undefined)
  const isOver = spans.some(({ every, end }) => every === 'once' && end < asOf)
  return (isFollowed && isOver ? [true, false] : [false]).map((isOfItsEnd) => {
    const asked = { sinceWorkWeek: version.due.at === 'work-week', isOfShare: of !== undefined, isOfItsEnd, spans }
    return { count: { count, has, ...asked }, ...(of ? { of: { count: of, ...asked } } : {}) }
  })
}

function indicatorQuestions(programme: ProgrammeRecord, { every, count, of, has, lacks, by }: Indicator) {
  const from = programme.periods[0].start
  const spans = spansOf(programme, every, from, '9999-12-31')
  return { count: { count, has, lacks, by, spans }, ...(of ? { of: { count: of, by, spans } } : {}) }
}

function dutyLedger(duty: Duty, versions: readonly DutyVersion[], cells: readonly Cell[]): DutyLedger {
  const summaries = new Map(versions.flatMap(({ spans, summary }) => spans.map(({ id }) => [id, summary] as const)))
  return { duty, spans: versions.flatMap(({ spans }) => spans), summaries, cells }
}
