import type { Locale } from '../../locale.ts'
import { type Amendment, amendments, type ChangeDates } from '../../measure/closing.ts'
import { isSensitive } from '../../measure/sensitive.ts'
import { periodSpans, type Span } from '../../measure/span.ts'
import type { State } from '../../measure/state.ts'
import { recordTitle } from '../record-title.ts'
import type { Link } from '../views.ts'
import { dutyUrl, periodUrl } from './cells.ts'
import { codeLabel } from './codes.ts'
import type { LedgerContext } from './context.ts'
import type { DutySpanView, DutyView } from './duty-view.ts'
import { numberWords } from './figure.ts'
import type { IndicatorSpanView, IndicatorView } from './indicator-view.ts'
import { spanWords } from './span-words.ts'
import { stateWords } from './state-words.ts'

/** A two-month period: the figures of its bulletin. */
export interface PeriodView {
  id: string
  url: string
  title: string
  range: string
  workWeek: string
  returnDue: string
  /** `ahead`, `running`, `ended`, or `closed` where its figures are frozen */
  stage: 'ahead' | 'running' | 'ended' | 'closed'
  /** in words, where it is closed */
  closed?: string
  /** the parts of the programme, each with what was done and counted in this period */
  parts: PeriodPart[]
  /** what has changed since it was closed */
  amendments: AmendmentView[]
}

/** One part of the programme in a period. */
export interface PeriodPart {
  id: string
  title: string
  group: string
  duties: (Pick<DutyView, 'id' | 'title' | 'url' | 'isWithheld'> & { figures: DutySpanView })[]
  indicators: (Pick<IndicatorView, 'id' | 'title' | 'url' | 'unit' | 'isProtected'> & { figures: IndicatorSpanView })[]
}

/** A figure that was frozen, and what it would be now. */
export interface AmendmentView {
  figure: Link
  of: string
  frozen: string
  now: string
  /** in words */
  on: string
}

/** The periods of the programme. */
export function periodViews(
  context: LedgerContext,
  duties: readonly DutyView[],
  indicators: readonly IndicatorView[],
  changed: ChangeDates,
): PeriodView[] {
  const { data } = context.ledger.programme
  const { locale } = context.edition
  return periodSpans(data).map((span) => {
    const isClosed = context.edition.find('closing', span.id) !== undefined
    return {
      id: span.id,
      url: periodUrl(span.id),
      title: spanWords(locale, span),
      range: locale.range(span.start, span.end),
      workWeek: span.workWeek ? locale.range(span.workWeek.start, span.workWeek.end) : '',
      returnDue: locale.date(span.returnDue ?? span.end),
      stage: isClosed ? 'closed' : stageOf(span, context.ledger.asOf),
      ...(isClosed && span.closed !== undefined ? { closed: locale.date(span.closed) } : {}),
      parts: data.parts.flatMap((part) => periodPart(part, span.id, duties, indicators)),
      amendments: amendmentViews(context, span.id, changed),
    }
  })
}

function stageOf({ start, end }: Span, asOf: string): 'ahead' | 'running' | 'ended' {
  return start > asOf ? 'ahead' : end >= asOf ? 'running' : 'ended'
}

function periodPart(
  { id, title, group }: { id: string; title: string; group: string },
  period: string,
  duties: readonly DutyView[],
  indicators: readonly IndicatorView[],
): PeriodPart[] {
  const ofPart = {
    duties: duties
      .filter(({ part }) => part.id === id)
      .flatMap((duty) =>
        duty.spans
          .filter(({ span }) => span === period)
          .map((figures) => ({ ...pick(duty), isWithheld: duty.isWithheld, figures })),
      ),
    indicators: indicators
      .filter(({ part }) => part === id)
      .flatMap(({ spans, ...indicator }) =>
        spans
          .filter(({ span }) => span === period)
          .map((figures) => ({
            ...pick(indicator),
            unit: indicator.unit,
            isProtected: indicator.isProtected,
            figures,
          })),
      ),
  }
  return ofPart.duties.length + ofPart.indicators.length > 0 ? [{ id, title, group, ...ofPart }] : []
}

function pick({ id, title, url }: { id: string; title: string; url: string }) {
  return { id, title, url }
}

function amendmentViews(context: LedgerContext, period: string, changed: ChangeDates): AmendmentView[] {
  const closing = context.edition.find('closing', period)
  if (!closing) return []
  return amendments(closing.data, context.ledger, changed).flatMap((amendment) => amendmentView(context, amendment))
}

/** An amendment in words; none of a figure that this audience may not see exactly. */
function amendmentView(context: LedgerContext, { figure, frozen, now, on }: Amendment): AmendmentView[] {
  const { edition, ledger } = context
  const { locale } = edition
  const words = { frozen: frozenWords(locale, frozen), now: frozenWords(locale, now), on: locale.date(on) }
  if ('duty' in figure) {
    const duty = ledger.programme.data.duties.find(({ id }) => id === figure.duty)
    if (!duty || context.isHiddenDuty(duty.id)) return []
    return [
      { figure: { text: duty.title, url: dutyUrl(duty.id) }, of: recordTitle(edition, 'unit', figure.unit), ...words },
    ]
  }
  const indicator = ledger.programme.data.indicators?.find(({ id }) => id === figure.indicator)
  if (!indicator || (context.protected && isSensitive(edition.schemas, indicator))) return []
  const of = figure.code === undefined ? locale.words.ledger.total : codeLabel(edition, indicator, figure.code)
  return [{ figure: { text: indicator.title, url: `/indicators/${indicator.id}` }, of, ...words }]
}

function frozenWords(locale: Locale, frozen: { state?: State; value?: number; of?: number } | undefined): string {
  if (!frozen) return locale.words.figure.nothing
  const state = frozen.state === undefined ? [] : [stateWords(locale, frozen.state).label]
  const base = frozen.of === undefined ? '' : ` / ${numberWords(locale, frozen.of)}`
  return [...state, ...(frozen.value === undefined ? [] : [`${numberWords(locale, frozen.value)}${base}`])].join(' ')
}
