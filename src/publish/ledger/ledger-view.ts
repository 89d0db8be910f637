import type { ChangeDates } from '../../measure/amendments.ts'
import type { Audience } from '../audience.ts'
import type { Edition } from '../edition.ts'
import { type LedgerBasis, ledgerContext } from './context.ts'
import { type DutyView, dutyView } from './duty-view.ts'
import type { FigurePage } from './figure.ts'
import { type IndicatorView, indicatorView } from './indicator-view.ts'
import { type MatrixView, matrixView } from './matrix-view.ts'
import { type PeriodView, periodViews } from './period-view.ts'
import { type StateWords, stateLegend } from './state-words.ts'
import { type UnitLedgerView, unitLedgerViews } from './unit-view.ts'
import { type Worklist, worklists } from './worklists.ts'

/** Everything that is counted for the programme, ready for pages, the bulletin and downloads. */
export interface LedgerView {
  audience: Audience
  asOf: string
  asOfWords: string
  /** units that have joined, of those that the programme addresses */
  joined: number
  addressed: number
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
  /** the lists behind all figures, by the address of their page */
  pages: FigurePage[]
}

/**
 * The views of a measured programme for the readers of a language.
 * @param changed when files were last changed, for the dates of amendments
 */
export function ledgerView(edition: Edition, basis: LedgerBasis, changed: ChangeDates): LedgerView {
  const { ledger, audience } = basis
  const { asOf } = ledger
  const context = ledgerContext(edition, basis)
  const duties = ledger.duties.map((duty) => dutyView(context, duty))
  const indicators = ledger.indicators.map((figures) => indicatorView(context, figures))
  const units = unitLedgerViews(context, indicators)
  const view = {
    audience,
    asOf,
    asOfWords: edition.locale.date(asOf),
    joined: ledger.units.filter(({ data }) => data.joined !== null && data.joined <= asOf).length,
    addressed: ledger.units.length,
    legend: stateLegend(edition.locale, audience === 'public'),
    matrix: matrixView(context),
    duties,
    indicators,
    periods: periodViews(context, duties, indicators, changed),
    units: new Map(units.map((unit) => [unit.unit, unit])),
    parts: ledger.programme.data.parts.map((part) => ({
      ...part,
      duties: duties.filter((duty) => duty.part.id === part.id).map(({ id }) => id),
      indicators: indicators.filter((indicator) => indicator.part === part.id).map(({ id }) => id),
    })),
    ...(audience === 'internal' ? { worklists: worklists(context) } : {}),
  }
  return { ...view, pages: context.book.pages() }
}
