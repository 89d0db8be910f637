import { hasJoined } from '../../measure/context.ts'
import type { Cell } from '../../measure/duty-cells.ts'
import { periodSpans, type Span, yearSpan } from '../../measure/span.ts'
import { DONE, type State } from '../../measure/state.ts'
import { fill } from '../../words.ts'
import type { Link } from '../views/link.ts'
import { dutyUrl, periodUrl, unitLink, unitPageTitle } from './cells.ts'
import type { LedgerContext } from './context.ts'
import { countFigure, type Figure, NO_FIGURE, shareWords } from './figure.ts'
import { shortSpanWords, spanWords } from './span-words.ts'

/** Units by periods: who has done how much of what was asked. The central picture. */
export interface MatrixView {
  periods: {
    id: string
    title: string
    url: string
    hasBegun: boolean /** since it was closed */
    isAmended: boolean
  }[]
  rows: { unit: Link; kind: string; joined: boolean; cells: MatrixCell[]; year: MatrixCell }[]
  /** all units together */
  total: { cells: MatrixCell[]; year: MatrixCell }
}

/** A unit in a period or the year: duties that it did, of those that were asked and whose time has come. */
export interface MatrixCell {
  span: string
  /** `not-joined`, `exempt` from all that is asked, `ahead` where nothing is due yet, else `asked` */
  how: 'not-joined' | 'exempt' | 'ahead' | 'asked'
  done: Figure
  asked: Figure
  /** from 0 to 1; null where nothing was asked */
  level: number | null
  share: string
}

/** The unit of the lists that hold all units. */
const ALL_UNITS = 'all-units'

/** The matrix of a programme's periods and its year. Duties whose states the public may not see are left out of it. */
export function matrixView(context: LedgerContext): MatrixView {
  const { ledger, edition } = context
  const periods = periodSpans(ledger.programme.data)
  const year = yearSpan(ledger.programme.data)
  const cells = ledger.duties.flatMap((duty) => (context.isHiddenDuty(duty.duty.id) ? [] : duty.cells))
  const bySpan = Map.groupBy(cells, ({ span }) => span.id)
  const byUnit = Map.groupBy(cells, ({ unit }) => unit)
  return {
    periods: periods.map((span) => ({
      id: span.id,
      title: shortSpanWords(edition.locale, span),
      url: periodUrl(span.id),
      hasBegun: span.start <= ledger.asOf,
      isAmended: false,
    })),
    rows: ledger.units.map(({ id, data }) => {
      const own = byUnit.get(id) ?? []
      const ofPeriod = (span: Span) => own.filter((cell) => cell.span.id === span.id)
      return {
        unit: unitLink(edition, id),
        kind: data.kind,
        joined: hasJoined(data, ledger.asOf),
        cells: periods.map((span) => matrixCell(context, { unit: id, span }, ofPeriod(span))),
        year: matrixCell(context, { unit: id, span: year }, own),
      }
    }),
    total: {
      cells: periods.map((span) => matrixCell(context, { unit: ALL_UNITS, span }, bySpan.get(span.id) ?? [])),
      year: matrixCell(context, { unit: ALL_UNITS, span: year }, cells),
    },
  }
}

const NOT_ASKED: readonly State[] = ['not-joined', 'exempt']

interface Place {
  unit: string
  span: Span
}

function matrixCell(context: LedgerContext, place: Place, cells: readonly Cell[]): MatrixCell {
  const empty = { span: place.span.id, done: NO_FIGURE, asked: NO_FIGURE, level: null, share: '' }
  if (cells.every(({ state }) => state === 'not-joined')) return { ...empty, how: 'not-joined' }
  const obliged = cells.filter(({ state }) => !NOT_ASKED.includes(state))
  // what was done early waits for its day as well: else only those who were early would be counted, and all had done all
  const asked = obliged.filter(({ due }) => due < context.ledger.asOf)
  if (asked.length === 0) return { ...empty, how: obliged.length > 0 ? 'ahead' : 'exempt' }
  const done = asked.filter(({ state }) => DONE.includes(state))
  const words = context.edition.locale.words.figure
  return {
    span: place.span.id,
    how: 'asked',
    done: dutiesFigure(context, place, 'done', words.dutiesDone, done),
    asked: dutiesFigure(context, place, 'asked', words.dutiesAsked, asked),
    level: done.length / asked.length,
    share: shareWords(done.length, asked.length),
  }
}

/** How many duties, with the list of them: which unit's and of which period, as far as the place does not say so. */
function dutiesFigure(
  context: LedgerContext,
  { unit, span }: Place,
  anchor: string,
  title: string,
  cells: readonly Cell[],
): Figure {
  const { edition } = context
  const { grid, figure, mark } = edition.locale.words
  const isOfAll = unit === ALL_UNITS
  const pageTitle = isOfAll
    ? fill(figure.unitPage, { unit: grid.all, span: spanWords(edition.locale, span) })
    : unitPageTitle(edition, unit, span)
  return countFigure(context, { path: `/ledger/${span.id}/${unit}`, pageTitle, anchor, title }, cells, (cell) => ({
    text: [
      ...(isOfAll ? [unitLink(edition, cell.unit).text] : []),
      edition.titleOf(cell.duty),
      ...(span.every === 'year' ? [spanWords(edition.locale, cell.span)] : []),
    ].join(mark.comma),
    url: dutyUrl(cell.duty.id),
  }))
}
