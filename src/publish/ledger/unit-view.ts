import { countedKey } from '../../check/told-counts.ts'
import type { Locale } from '../../locale.ts'
import { hasJoined } from '../../measure/context.ts'
import type { Cell } from '../../measure/duty-cells.ts'
import type { IndicatorFigures, Ledger } from '../../measure/ledger.ts'
import { dueNext, overdue, type Waiting } from '../../measure/upcoming.ts'
import { fill } from '../../words.ts'
import { recordUrl } from '../address.ts'
import type { Edition } from '../edition.ts'
import { fileUrl } from '../marks.ts'
import type { Link } from '../views/link.ts'
import { carriedOver } from './carried-over.ts'
import { askedWords, type CellView, cellView, dutyUrl } from './cells.ts'
import type { LedgerBasis, LedgerContext } from './context.ts'
import type { Figure } from './figure.ts'
import type { IndicatorView } from './indicator-view.ts'
import { type PlaceRow, placesByUnit } from './place-rows.ts'
import { spanWords } from './span-words.ts'
import { type StateWords, stateWords } from './state-words.ts'

/** The ledger of one unit. */
export interface UnitLedgerView {
  unit: string
  title: string
  url: string
  /** in words; null for a unit that has not joined */
  joined: string | null
  overdue: DueItem[]
  /** what is due next, the nearest first */
  next: DueItem[]
  /** by duty, its cells span by span */
  rows: { duty: Link; part: string; cells: CellView[] }[]
  figures: { indicator: Link; span: string; spanTitle: string; figure: Figure; unit: string }[]
  places: PlaceRow[]
  /** calendar and feed of what is due */
  feeds: { ics: string; atom: string }
}

/** A duty that waits for a unit. */
export interface DueItem {
  duty: Link
  span: string
  spanTitle: string
  state: StateWords
  asked: string
  /** the first day of the span, YYYY-MM-DD */
  begun: string
  /** YYYY-MM-DD, and in words */
  dueDay: string
  due: string
  /** “还有 3 天”, “已过 12 天” */
  left: string
}

/**
 * The ledgers of all units that the programme addresses.
 * @param others of other programmes: what is due for these is due as well
 */
export function unitLedgerViews(
  context: LedgerContext,
  indicators: readonly IndicatorView[],
  others: readonly LedgerBasis[],
): UnitLedgerView[] {
  const { edition, ledger } = context
  const { locale } = edition
  const item = (waiting: Waiting) => dueItem(edition, waiting)
  const cells = Map.groupBy(
    ledger.duties.flatMap((duty) => duty.cells),
    ({ unit }) => unit,
  )
  const carried = Map.groupBy(carriedOver(edition, others), ({ unit }) => unit)
  const told = toldOnce(ledger)
  const figures = Map.groupBy(indicators.filter(({ id }) => told.has(id)).flatMap(unitFigures), ({ url }) => url)
  const places = placesByUnit(context)
  return ledger.units.map(({ id, data }) => {
    const url = recordUrl(edition, 'unit', id) ?? '/'
    const own = cells.get(id) ?? []
    const shown = own.filter((cell) => context.shownState(cell) === cell.state)
    const waiting = withCarried(shown, carried.get(id) ?? [])
    return {
      unit: id,
      title: data.title,
      url,
      joined: data.joined !== null && hasJoined(data, ledger.asOf) ? locale.date(data.joined) : null,
      overdue: overdue(waiting, ledger.asOf).map(item),
      next: dueNext(waiting, ledger.asOf).map(item),
      rows: dutyRows(context, own),
      figures: (figures.get(url) ?? []).map(({ row }) => row),
      places: places.get(id) ?? [],
      feeds: { ics: fileUrl(context.audience, `${url}/due`, 'ics'), atom: `${url}/due.xml` },
    }
  })
}

/** What is asked of a unit once, by the programmes of several years, is told once. */
function withCarried(own: readonly Cell[], carried: readonly Cell[]): Cell[] {
  const byName = Map.groupBy([...own, ...carried], ({ duty, span }) => `${span.id} ${duty.id}`)
  return [...byName.values()].flatMap(([first]) => first ?? [])
}

function dutyRows(context: LedgerContext, cells: readonly Cell[]): UnitLedgerView['rows'] {
  return [...Map.groupBy(cells, ({ duty }) => duty)].map(([duty, ofDuty]) => ({
    duty: { text: context.edition.titleOf(duty), url: dutyUrl(duty.id) },
    part: duty.part,
    cells: ofDuty.map((cell) => cellView(context, cell)),
  }))
}

/** Indicators that count the same and part it in other ways have one figure for a unit: the first of them tells it. */
function toldOnce({ indicators }: Ledger): ReadonlySet<string> {
  const counted = ({ indicator }: IndicatorFigures) => `${indicator.every} ${countedKey(indicator, false)}`
  return new Set([...Map.groupBy(indicators, counted).values()].map(([first]) => first?.indicator.id ?? ''))
}

function unitFigures({
  title,
  url,
  spans,
  unit,
}: IndicatorView): { url: string; row: UnitLedgerView['figures'][number] }[] {
  const indicator = { text: title, url }
  return spans.flatMap(({ byUnit, span, spanTitle }) =>
    byUnit.map((each) => ({ url: each.unit.url, row: { indicator, span, spanTitle, figure: each.figure, unit } })),
  )
}

/** A waiting duty in words. */
function dueItem({ locale, titleOf }: Edition, { cell, daysLeft }: Waiting): DueItem {
  const { duty, span, state, due } = cell
  return {
    duty: { text: titleOf(duty), url: dutyUrl(duty.id) },
    span: span.id,
    spanTitle: spanWords(locale, span),
    state: stateWords(locale, state),
    asked: askedWords(locale, cell),
    begun: span.start,
    dueDay: due,
    due: locale.date(due),
    left: leftWords(locale, daysLeft),
  }
}

function leftWords({ words: { figure } }: Locale, days: number): string {
  if (days === 0) return figure.today
  return days < 0 ? fill(figure.past, { days: -days }) : fill(figure.left, { days })
}
