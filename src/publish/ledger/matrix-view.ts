import type { Cell } from '../../measure/ledger.ts'
import { periodSpans, type Span } from '../../measure/span.ts'
import type { Link } from '../views.ts'
import { dutyUrl, periodUrl, unitLink, unitPageTitle } from './cells.ts'
import type { LedgerContext } from './context.ts'
import { type Figure, NO_FIGURE, numberWords, shareWords } from './figure.ts'
import { shortSpanWords } from './span-words.ts'

/** Units by periods: who has done how much of what was asked. The central picture. */
export interface MatrixView {
  periods: { id: string; title: string; url: string; hasBegun: boolean }[]
  rows: { unit: Link; kind: string; joined: boolean; cells: MatrixCell[] }[]
}

/** A unit in a period: duties that it did, of those that were asked and whose time has come. */
export interface MatrixCell {
  period: string
  /** `not-joined`, `ahead` where nothing is due yet, else `asked` */
  how: 'not-joined' | 'ahead' | 'asked'
  done: Figure
  asked: Figure
  /** from 0 to 1; null where nothing was asked */
  level: number | null
  share: string
  /** the unit's ledger of the period */
  url?: string
}

/** The matrix of a programme's periods. Duties whose states the public may not see are left out of it. */
export function matrixView(context: LedgerContext): MatrixView {
  const { ledger, edition } = context
  const periods = periodSpans(ledger.programme.data)
  const cells = ledger.duties.flatMap((duty) => (context.isHiddenDuty(duty.duty.id) ? [] : duty.cells))
  const byUnit = Map.groupBy(cells, ({ unit, span }) => `${span.id} ${unit}`)
  return {
    periods: periods.map((span) => ({
      id: span.id,
      title: shortSpanWords(edition.locale, span),
      url: periodUrl(span.id),
      hasBegun: span.start <= ledger.asOf,
    })),
    rows: ledger.units.map(({ id, data }) => ({
      unit: unitLink(edition, id),
      kind: data.kind,
      joined: data.joined !== null && data.joined <= ledger.asOf,
      cells: periods.map((span) => matrixCell(context, id, span, byUnit.get(`${span.id} ${id}`) ?? [])),
    })),
  }
}

const DONE: ReadonlySet<string> = new Set(['met', 'late', 'nothing-to-report'])
const NOT_ASKED: ReadonlySet<string> = new Set(['not-joined', 'exempt', 'due'])

function matrixCell(context: LedgerContext, unit: string, span: Span, cells: readonly Cell[]): MatrixCell {
  const period = span.id
  const base = { period, done: NO_FIGURE, asked: NO_FIGURE, level: null, share: '' }
  if (cells.every(({ state }) => state === 'not-joined')) return { ...base, how: 'not-joined' }
  const asked = cells.filter(({ state }) => !NOT_ASKED.has(state))
  if (asked.length === 0) return { ...base, how: 'ahead', url: `/ledger/${period}/${unit}` }
  const words = context.edition.locale.words.figure
  const done = asked.filter(({ state }) => DONE.has(state))
  const figure = (anchor: string, title: string, of: readonly Cell[]) =>
    dutiesFigure(context, { unit, span, anchor, title }, of)
  return {
    period,
    how: 'asked',
    done: figure('done', words.dutiesDone, done),
    asked: figure('asked', words.dutiesAsked, asked),
    level: done.length / asked.length,
    share: shareWords(done.length, asked.length),
    url: `/ledger/${period}/${unit}`,
  }
}

interface Place {
  unit: string
  span: Span
  anchor: string
  title: string
}

function dutiesFigure(
  { book, edition }: LedgerContext,
  { unit, span, anchor, title }: Place,
  cells: readonly Cell[],
): Figure {
  const text = numberWords(edition.locale, cells.length)
  const entries = () => cells.map(({ duty }) => ({ text: duty.title, url: dutyUrl(duty.id) }))
  const place = {
    path: `/ledger/${span.id}/${unit}`,
    pageTitle: unitPageTitle(edition, unit, span),
    anchor,
    title,
  }
  return {
    text,
    value: cells.length,
    url: book.add(place, { figure: text, isSum: false, size: cells.length, entries }),
  }
}
