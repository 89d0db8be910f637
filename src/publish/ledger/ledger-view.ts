import type { RecordEntry } from '../../check/records.ts'
import type { ChangeDates } from '../../measure/amendment-day.ts'
import { hasJoined } from '../../measure/context.ts'
import type { Words } from '../../words.ts'
import type { Audience } from '../audience.ts'
import type { Edition } from '../edition.ts'
import { unitLink } from './cells.ts'
import { type LedgerBasis, type LedgerContext, ledgerContext } from './context.ts'
import { type DutyView, dutyView } from './duty-view.ts'
import { countFigure, type Figure, type FigurePage } from './figure.ts'
import { withAmended, withFrozenDuties, withFrozenIndicators } from './frozen-spans.ts'
import { type IndicatorView, indicatorView } from './indicator-view.ts'
import { type InsideRecord, insideRecords } from './inside-records.ts'
import { type MatrixView, matrixView } from './matrix-view.ts'
import { type PeriodView, periodViews } from './period-view.ts'
import { type StateWords, stateLegend } from './state-words.ts'
import { type UnitLedgerView, unitLedgerViews } from './unit-view.ts'
import type { Worklist } from './worklist.ts'
import { worklists } from './worklists.ts'

/** Everything that is counted for the programme, ready for pages, the bulletin and downloads. */
export interface LedgerView {
  audience: Audience
  asOf: string
  asOfWords: string
  /** units that have joined, of those that the programme addresses */
  joined: number
  addressed: number
  /** the same, each with the list of those units */
  counted: { joined: Figure; addressed: Figure }
  legend: StateWords[]
  matrix: MatrixView
  duties: DutyView[]
  indicators: IndicatorView[]
  periods: PeriodView[]
  /** by the unit's id */
  units: ReadonlyMap<string, UnitLedgerView>
  /** three platforms, five batches, safeguards: each with the ids of its duties and indicators */
  parts: { id: string; title: string; group: string; summary: string; duties: string[]; indicators: string[] }[]
  /** only inside the federation */
  worklists?: Worklist[]
  /** returns and disputes, by period and unit; only inside the federation */
  inside?: ReadonlyMap<string, InsideRecord[]>
  /** the lists behind all figures, by the address of their page */
  pages: FigurePage[]
}

/**
 * The views of a measured programme for the readers of a language.
 * @param changed when files were last changed, for the dates of amendments
 * @param others of other programmes, whose open debts are told with those of this one
 */
export function ledgerView(
  edition: Edition,
  basis: LedgerBasis,
  changed: ChangeDates,
  others: readonly LedgerBasis[] = [],
): LedgerView {
  const { ledger, audience } = basis
  const { asOf } = ledger
  const context = ledgerContext(edition, basis)
  const duties = ledger.duties.map((duty) => dutyView(context, duty))
  const indicators = ledger.indicators.map((figures) => indicatorView(context, figures))
  const periods = periodViews(context, duties, indicators, changed)
  const units = unitLedgerViews(context, indicators, others)
  const joined = ledger.units.filter(({ data }) => hasJoined(data, asOf))
  const view = {
    audience,
    asOf,
    asOfWords: edition.locale.date(asOf),
    joined: joined.length,
    addressed: ledger.units.length,
    counted: {
      joined: unitsFigure(context, 'joined', joined),
      addressed: unitsFigure(context, 'addressed', ledger.units),
    },
    legend: stateLegend(edition.locale, audience === 'public'),
    matrix: withAmended(matrixView(context), periods),
    duties: withFrozenDuties(duties, periods),
    indicators: withFrozenIndicators(indicators, periods),
    periods,
    units: new Map(units.map((unit) => [unit.unit, unit])),
    parts: ledger.programme.data.parts.map((part) => ({
      ...part,
      title: edition.titleOf(part),
      group: edition.pick(part.group, part.group_en),
      duties: duties.filter((duty) => duty.part.id === part.id).map(({ id }) => id),
      indicators: indicators.filter((indicator) => indicator.part === part.id).map(({ id }) => id),
    })),
    ...(audience === 'internal' ? { worklists: worklists(context, others), inside: insideRecords(context) } : {}),
  }
  return { ...view, pages: context.book.pages() }
}

/** Why a ledger has no numbers: nobody is asked for anything, or nobody who is has joined. */
export function silenceOf(words: Words, { addressed }: Pick<LedgerView, 'addressed'>): string {
  return addressed === 0 ? words.ledger.unasked : words.ledger.waiting
}

/** How many units, with the list of them at `/ledger/units/all-units#…`. */
function unitsFigure(
  context: LedgerContext,
  anchor: 'joined' | 'addressed',
  units: readonly RecordEntry<'unit'>[],
): Figure {
  const { [anchor]: title, units: pageTitle } = context.edition.locale.words.grid
  const place = { path: '/ledger/units/all-units', pageTitle, anchor, title }
  return countFigure(context, place, units, ({ id }) => unitLink(context.edition, id))
}
