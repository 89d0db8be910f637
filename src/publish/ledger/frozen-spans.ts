import type { Link } from '../views/link.ts'
import type { DutySpanView, DutyView } from './duty-view.ts'
import type { Figure } from './figure.ts'
import type { IndicatorSpanView, IndicatorView } from './indicator-view.ts'
import type { MatrixView } from './matrix-view.ts'
import type { PeriodView } from './period-view.ts'

// Beside what a closed period counts today stands what its bulletin told, wherever the two are not the same.

/** Duties, with the frozen figures of the periods in which other units had done them, or others were asked. */
export function withFrozenDuties(duties: readonly DutyView[], periods: readonly PeriodView[]): DutyView[] {
  return withFrozen<DutySpanView, DutyView>(duties, periods, (period, { url }, span) => {
    const frozen = period.parts.flatMap((part) => part.duties).find((duty) => duty.url === url)?.figures
    if (!frozen || (isSame(frozen.done, span.done) && isSame(frozen.obliged, span.obliged))) return undefined
    return `${frozen.done.text}/${frozen.obliged.text}`
  })
}

/** Indicators, with the frozen totals of the periods that count something else today. */
export function withFrozenIndicators(
  indicators: readonly IndicatorView[],
  periods: readonly PeriodView[],
): IndicatorView[] {
  return withFrozen<IndicatorSpanView, IndicatorView>(indicators, periods, (period, { url }) => {
    const total = period.closing?.totals.find(({ indicator }) => indicator.url === url)
    return total?.now && [total.frozen, ...(total.base ? [total.base] : [])].map(({ text }) => text).join('/')
  })
}

/** The matrix, with the periods marked of which something has changed since they were closed. */
export function withAmended(matrix: MatrixView, periods: readonly PeriodView[]): MatrixView {
  const amended = new Set(periods.flatMap(({ id, closing }) => (closing && closing.amended > 0 ? [id] : [])))
  return { ...matrix, periods: matrix.periods.map((period) => ({ ...period, isAmended: amended.has(period.id) })) }
}

function withFrozen<S extends { span: string; frozen?: Link }, V extends { url: string; spans: S[] }>(
  views: readonly V[],
  periods: readonly PeriodView[],
  frozenText: (period: PeriodView, view: V, span: S) => string | undefined,
): V[] {
  const closed = new Map(periods.flatMap((period) => (period.closing ? [[period.id, period] as const] : [])))
  return views.map((view) => ({
    ...view,
    spans: view.spans.map((span) => {
      const period = closed.get(span.span)
      const text = period && frozenText(period, view, span)
      return period && text !== undefined ? { ...span, frozen: { text, url: period.url } } : span
    }),
  }))
}

function isSame(a: Figure, b: Figure): boolean {
  return a.text === b.text
}
