import { textDigest } from '../../check/closing-digest.ts'
import type { Locale } from '../../locale.ts'
import type { FrozenTotal } from '../../measure/closing.ts'
import type { Link } from '../views/link.ts'
import { closingDocument } from './closing-document.ts'
import { codeLabel, codesOf } from './codes.ts'
import type { LedgerContext } from './context.ts'
import { type Figure, plainFigure, shareWords } from './figure.ts'
import type { FrozenFigure, FrozenTotalView } from './frozen-figure.ts'
import type { IndicatorSpanView, IndicatorView } from './indicator-view.ts'
import type { Closed, PeriodCell } from './period-cells.ts'

/** The frozen figures of a closed period: when they were frozen, and how a reader finds out whether they are still the same. */
export interface ClosingView {
  /** the day of it, in words and ISO */
  closed: string
  closedOn: string
  totals: FrozenTotalView[]
  /** figures that have changed since */
  amended: number
  /** indicators that are not told apart from the protected figures */
  withheld: Link[]
  /** what this page shows, as a file, and the SHA-256 of the file */
  file: { url: string; body: string; digest: string }
  /** the digest of the committed file; only inside the federation: whoever knew it could try out the hidden figures */
  committed?: string
}

/** The closing of a period for an audience. */
export function closingView(
  context: LedgerContext,
  closed: Closed,
  cells: readonly PeriodCell[],
  indicators: readonly IndicatorView[],
): ClosingView {
  const ofPeriod = indicators.filter(({ spans }) => spans.some(({ span }) => span === closed.closing.period))
  const totals = ofPeriod
    .filter(({ isProtected }) => !isProtected)
    .flatMap((view) => frozenTotal(context, closed, view))
  const figures = [...cells, ...totals, ...totals.flatMap(({ parts }) => parts)]
  const shown = { totals, amended: figures.filter(({ now }) => now !== undefined).length }
  const url = `/api/v1/closings/${closed.closing.period}.json`
  const body = closingDocument(context, closed, cells, shown.totals)
  return {
    closed: context.edition.locale.date(closed.closing.closed),
    closedOn: closed.closing.closed,
    ...shown,
    withheld: ofPeriod
      .filter(({ isProtected }) => isProtected)
      .map(({ title, url: page }) => ({ text: title, url: page })),
    file: { url, body, digest: textDigest(body) },
    ...(context.audience === 'internal' ? { committed: closed.closing.digest } : {}),
  }
}

/**
 * An indicator of a closed period; a code that came up later was nothing then, and one that is counted no more stays.
 * None where it was not frozen.
 */
function frozenTotal(context: LedgerContext, closed: Closed, view: IndicatorView): FrozenTotalView[] {
  const rows = closed.closing.totals.filter(({ indicator, span, units }) => indicator === view.id && !span && !units)
  const live = view.spans.find(({ span }) => span === closed.closing.period)
  const total = rows.find(({ codes }) => codes === undefined)
  const indicator = context.ledger.indicators.find(({ indicator: { id } }) => id === view.id)?.indicator
  if (!total || !live || !indicator) return []
  const { locale } = context.edition
  const frozenAs = (code: string) =>
    rows.filter(({ codes }) => codes?.includes(code)).reduce((sum, { value }) => sum + value, 0)
  const codes = new Set([...codesOf(context.edition, indicator), ...rows.flatMap((row) => row.codes ?? [])])
  const parts = [...codes].flatMap((code) => {
    const [value, now] = [
      frozenAs(code),
      live.byCode.find((each) => each.code === code)?.figure ?? plainFigure(locale, 0),
    ]
    if (value === 0 && now.value === 0) return []
    const named = { code, label: codeLabel(context.edition, indicator, code) }
    return [{ ...named, ...compared(locale, { value }, now, undefined, dayOf(closed, view.id, code)) }]
  })
  const whole = compared(locale, total, live.total, live.of, dayOf(closed, view.id, undefined))
  return [{ indicator: { text: view.title, url: view.url }, unit: view.unit, ...whole, parts }]
}

function dayOf({ amended, closing }: Closed, indicator: string, code: string | undefined): string {
  const change = amended.find(
    ({ figure }) =>
      'indicator' in figure &&
      figure.indicator === indicator &&
      !figure.units &&
      (code === undefined ? !figure.codes : figure.codes?.includes(code)),
  )
  return change?.on ?? closing.closed
}

/** A frozen figure beside the one of today. Where nothing has changed it is the same figure and leads to its list. */
function compared(
  locale: Locale,
  frozen: Pick<FrozenTotal, 'value' | 'of'>,
  now: Figure,
  base: Figure | undefined,
  on: string,
): FrozenFigure {
  const isSame = now.value === frozen.value && (frozen.of === undefined || base?.value === frozen.of)
  if (isSame) return { frozen: now, ...(base ? { base } : {}) }
  return {
    frozen: plainFigure(locale, frozen.value),
    ...(frozen.of === undefined ? {} : { base: plainFigure(locale, frozen.of) }),
    now: { figure: now, ...(base ? { base } : {}), on: locale.date(on) },
  }
}

/** An indicator of a closed period as its bulletin has it. */
export function frozenIndicatorSpan(live: IndicatorSpanView, total: FrozenTotalView | undefined): IndicatorSpanView {
  if (!total) return live
  const partOf = (label: string) => total.parts.find((part) => part.label === label)
  return {
    ...live,
    total: total.frozen,
    ...(total.base ? { of: total.base, share: shareWords(total.frozen.value, total.base.value) } : {}),
    byCode: live.byCode.map((each) => ({ ...each, figure: partOf(each.label)?.frozen ?? each.figure })),
  }
}
