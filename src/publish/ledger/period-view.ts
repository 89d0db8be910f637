import type { Locale } from '../../locale.ts'
import type { ChangeDates } from '../../measure/amendment-day.ts'
import { amendments } from '../../measure/amendments.ts'
import { closingOf } from '../../measure/closing-of.ts'
import { periodSpans, type Span } from '../../measure/span.ts'
import { periodUrl } from './cells.ts'
import { type ClosingView, closingView, frozenIndicatorSpan } from './closing-view.ts'
import type { LedgerContext } from './context.ts'
import type { DutySpanView, DutyView } from './duty-view.ts'
import type { IndicatorSpanView, IndicatorView } from './indicator-view.ts'
import { type Closed, frozenDutySpan, type PeriodCell, periodCellViews } from './period-cells.ts'
import { spanWords } from './span-words.ts'

/** A period of a programme: the figures of its bulletin, frozen where it is closed. */
export interface PeriodView {
  id: string
  url: string
  title: string
  range: string
  workWeek: string
  returnDue: string
  /** `ahead`, `running`, `ended`, or `closed` where its figures are frozen */
  stage: 'ahead' | 'running' | 'ended' | 'closed'
  /** the parts of the programme, each with what was done and counted in this period */
  parts: PeriodPart[]
  /** what its bulletin is called, where the programme says */
  bulletinTitle?: string
  /** every duty of every unit */
  cells: PeriodCell[]
  closing?: ClosingView
}

/** One part of the programme in a period. */
export interface PeriodPart {
  id: string
  title: string
  group: string
  duties: (Pick<DutyView, 'id' | 'title' | 'url' | 'isWithheld'> & { figures: DutySpanView })[]
  indicators: (Pick<IndicatorView, 'id' | 'title' | 'url' | 'unit' | 'isProtected'> & { figures: IndicatorSpanView })[]
}

/** The periods of the programme. */
export function periodViews(
  context: LedgerContext,
  duties: readonly DutyView[],
  indicators: readonly IndicatorView[],
  changed: ChangeDates,
): PeriodView[] {
  const { locale } = context.edition
  const { data: programme } = context.ledger.programme
  const bulletinTitle = programme.bulletin_title
  return periodSpans(programme).map((span) => {
    const closed = closedPeriod(context, span.id, changed)
    const cells = periodCellViews(context, span.id, closed)
    const closing = closed && closingView(context, closed, cells, indicators)
    return {
      id: span.id,
      url: periodUrl(span.id),
      title: spanWords(locale, span),
      range: locale.range(span.start, span.end),
      workWeek: span.workWeek ? locale.range(span.workWeek.start, span.workWeek.end) : '',
      returnDue: locale.date(span.returnDue ?? span.end),
      stage: closed ? 'closed' : stageOf(span, context.ledger.asOf),
      parts: programme.parts.flatMap(({ id, title, group }) => {
        const own = {
          duties: dutiesOf(locale, id, span.id, duties, closing && cells),
          indicators: indicatorsOf(id, span.id, indicators, closing),
        }
        return own.duties.length + own.indicators.length > 0 ? [{ id, title, group, ...own }] : []
      }),
      cells,
      ...(bulletinTitle === undefined ? {} : { bulletinTitle }),
      ...(closing ? { closing } : {}),
    }
  })
}

function closedPeriod({ edition, ledger }: LedgerContext, period: string, changed: ChangeDates): Closed | undefined {
  const closing = closingOf(edition, period)
  if (!closing || closing.closed > ledger.asOf) return undefined
  return { closing, amended: amendments(edition, closing, ledger, changed) }
}

function stageOf({ start, end }: Span, asOf: string): 'ahead' | 'running' | 'ended' {
  return start > asOf ? 'ahead' : end >= asOf ? 'running' : 'ended'
}

/** The duties of a part; of a closed period those that were frozen. */
function dutiesOf(
  locale: Locale,
  part: string,
  period: string,
  duties: readonly DutyView[],
  frozen: readonly PeriodCell[] | undefined,
): PeriodPart['duties'] {
  return duties.flatMap((duty) => {
    const figures = duty.part.id === part ? duty.spans.find(({ span }) => span === period) : undefined
    const cells = frozen?.filter(({ duty: { url } }) => url === duty.url)
    if (!figures || cells?.length === 0) return []
    const { id, title, url, isWithheld } = duty
    return [{ id, title, url, isWithheld, figures: cells ? frozenDutySpan(locale, figures, cells) : figures }]
  })
}

/** The indicators of a part; of a closed period those that were frozen, and the protected ones, which are told only frozen. */
function indicatorsOf(
  part: string,
  period: string,
  indicators: readonly IndicatorView[],
  closing: ClosingView | undefined,
): PeriodPart['indicators'] {
  return indicators.flatMap((indicator) => {
    const figures = indicator.part === part ? indicator.spans.find(({ span }) => span === period) : undefined
    const frozen = closing?.totals.find(({ indicator: { url } }) => url === indicator.url)
    if (!figures || (closing && !indicator.isProtected && !frozen)) return []
    const { id, title, url, unit, isProtected } = indicator
    return [{ id, title, url, unit, isProtected, figures: frozenIndicatorSpan(figures, frozen) }]
  })
}
