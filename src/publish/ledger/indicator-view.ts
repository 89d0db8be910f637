import type { Locale } from '../../locale.ts'
import type { IndicatorFigures } from '../../measure/ledger.ts'
import { type Answer, NO_ANSWER } from '../../measure/question.ts'
import { isSensitive } from '../../measure/sensitive.ts'
import type { Span } from '../../measure/span.ts'
import { fill } from '../../words.ts'
import { recordTitle } from '../record-title.ts'
import type { Link } from '../views/link.ts'
import { itemFigure, unitLink } from './cells.ts'
import { codeLabel } from './codes.ts'
import type { LedgerContext } from './context.ts'
import { type Figure, hiddenFigure, NO_FIGURE, numberWords, shareWords, unreleasedFigure } from './figure.ts'
import { type Part, partItems, partsOf, takesPart } from './parts.ts'
import type { Released } from './releases.ts'
import { shortSpanWords, spanWords } from './span-words.ts'

/** An indicator of the programme over its spans. */
export interface IndicatorView {
  id: string
  url: string
  title: string
  /** what is counted */
  summary: string
  part: string
  /** 件, 人, 元 … */
  unit: string
  /** protected by the disclosure rule: rounded or hidden, without lists */
  isProtected: boolean
  spans: IndicatorSpanView[]
}

/** An indicator in one span. */
export interface IndicatorSpanView {
  span: string
  spanTitle: string
  /** without its year and number: “3—4月” */
  shortTitle: string
  total: Figure
  of?: Figure
  /** in percent; empty where it cannot be told */
  share: string
  /** the total that the closed period's bulletin told, where that is another figure */
  frozen?: Link
  byUnit: { unit: Link; figure: Figure; of?: Figure; share: string }[]
  /** whether units did some of it together, so that theirs are more than the total */
  isJoint: boolean
  byCode: { code: string; label: string; figure: Figure }[]
  /** why nothing of its units and codes is told, where nothing is */
  untold?: Figure['why']
}

/** An indicator for a page. Its figures lead to their records at `/indicators/<id>/<span>#…`. */
export function indicatorView(context: LedgerContext, figures: IndicatorFigures): IndicatorView {
  const { edition } = context
  const { indicator } = figures
  const { id, summary, part, unit, unit_en } = indicator
  const isProtected = context.protected !== undefined && isSensitive(edition, indicator)
  const spans = figures.spans.filter(({ start }) => start <= context.ledger.asOf)
  return {
    id,
    url: `/indicators/${id}`,
    title: edition.titleOf(indicator),
    summary,
    part,
    unit: edition.pick(unit, unit_en),
    isProtected,
    spans: spans.map((span) => spanView(context, figures, span, isProtected)),
  }
}

function spanView(
  context: LedgerContext,
  figures: IndicatorFigures,
  span: Span,
  isProtected: boolean,
): IndicatorSpanView {
  const { edition } = context
  const { locale } = edition
  const figureOf = (part: Part, base = false) => partFigure(context, figures, span, { part, base, isProtected })
  const withBase = (part: Part) => {
    const [figure, of] = [figureOf(part), figures.of && figureOf(part, true)]
    return { figure, ...(of ? { of } : {}), share: of ? shareWords(figure.value, of.value) : '' }
  }
  const parts = partsOf(context.edition, context.ledger, figures)
  const { figure: total, ...rest } = withBase({ part: 'total' })
  const byUnit = parts.flatMap((part) =>
    part.part === 'unit' ? [{ unit: unitLink(edition, part.unit), ...withBase(part) }] : [],
  )
  const byCode = parts.flatMap((part) =>
    part.part === 'code'
      ? [{ code: part.code, label: codeLabel(edition, figures.indicator, part.code), figure: figureOf(part) }]
      : [],
  )
  return {
    span: span.id,
    spanTitle: spanWords(locale, span),
    shortTitle: shortSpanWords(locale, span),
    total,
    ...rest,
    byUnit,
    isJoint: !isProtected && isJoint(figures.count.get(span.id) ?? NO_ANSWER),
    byCode,
    ...untoldIn([...byUnit, ...byCode]),
  }
}

function isJoint({ total, byUnit }: Answer): boolean {
  return [...byUnit.values()].reduce((sum, items) => sum + items.length, 0) > total.length
}

/** Rows of which not one tells a number would be a page of the same word: it is said once. */
function untoldIn(rows: readonly { figure: Figure }[]): Pick<IndicatorSpanView, 'untold'> {
  const why = rows.find(({ figure }) => figure.why !== undefined)?.figure.why
  return why === undefined || rows.some(({ figure }) => figure.value !== null) ? {} : { untold: why }
}

interface Wanted {
  part: Part
  base: boolean
  isProtected: boolean
}

function partFigure(
  context: LedgerContext,
  figures: IndicatorFigures,
  span: Span,
  { part, base, isProtected }: Wanted,
): Figure {
  if (!takesPart(context.ledger, span, part)) return NO_FIGURE
  const { locale } = context.edition
  if (isProtected) return releasedFigure(locale, context.protected?.(figures, span.id, part, base) ?? 'nothing')
  const { indicator } = figures
  const selection = base ? (indicator.of ?? indicator.count) : indicator.count
  const answer = (base ? figures.of : figures.count)?.get(span.id) ?? NO_ANSWER
  const [anchor, title] = partWords(context, figures, part)
  return itemFigure(context, selection, partItems(answer, part), {
    path: `/indicators/${indicator.id}/${span.id}`,
    pageTitle: fill(locale.words.figure.page, {
      title: context.edition.titleOf(indicator),
      span: spanWords(locale, span),
    }),
    anchor: `${anchor}${base ? '-of' : ''}`,
    title: base ? fill(locale.words.figure.base, { title }) : title,
  })
}

function releasedFigure(locale: Locale, released: Released): Figure {
  if (released === 'nothing') return NO_FIGURE
  if (released === 'hidden') return hiddenFigure(locale)
  if (released === 'unreleased') return unreleasedFigure(locale)
  return { text: fill(locale.words.figure.about, { count: numberWords(locale, released) }), value: released }
}

function partWords(
  { edition }: LedgerContext,
  { indicator }: IndicatorFigures,
  part: Part,
): [anchor: string, words: string] {
  if (part.part === 'unit') return [`unit-${part.unit}`, recordTitle(edition, 'unit', part.unit)]
  const { total } = edition.locale.words.ledger
  return part.part === 'total' ? ['total', total] : [`code-${part.code}`, codeLabel(edition, indicator, part.code)]
}
