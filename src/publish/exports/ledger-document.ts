import { absoluteUrl } from '../absolute-url.ts'
import type { CellView } from '../ledger/cells.ts'
import type { DutyView } from '../ledger/duty-view.ts'
import type { Figure } from '../ledger/figure.ts'
import type { IndicatorView } from '../ledger/indicator-view.ts'
import type { LedgerView } from '../ledger/ledger-view.ts'
import type { ProgrammeView } from '../views/programme.ts'
import type { SiteView } from '../views/site.ts'

/** What is counted for a programme, for programs: every duty of every unit and every indicator, as the pages show them. */
export function ledgerDocument(
  site: SiteView,
  { programme, ledger }: { programme: ProgrammeView; ledger: LedgerView },
) {
  return {
    asOf: site.asOf,
    programme: programme.id,
    periods: ledger.periods.map(({ id, title, stage, url }) => ({ id, title, stage, url: absoluteUrl(site, url) })),
    units: [...ledger.units.values()].map(({ unit, title, joined, url }) => ({
      unit,
      title,
      hasJoined: joined !== null,
      url: absoluteUrl(site, url),
    })),
    duties: ledger.duties.map((duty) => dutyDocument(site, duty)),
    indicators: ledger.indicators.map((indicator) => indicatorDocument(site, indicator)),
  }
}

function dutyDocument(site: SiteView, { id, title, url, spans }: DutyView) {
  return {
    id,
    title,
    url: absoluteUrl(site, url),
    spans: spans.map(({ span, done, obliged, cells }) => ({
      span,
      done: figure(done),
      asked: figure(obliged),
      units: cells.map(dutyCell),
    })),
  }
}

function dutyCell({ unit, state, count, of, reason }: CellView) {
  return {
    unit: idOf(unit.url),
    state: state.state,
    label: state.label,
    count: figure(count),
    ...(of ? { of: figure(of) } : {}),
    ...(reason === undefined ? {} : { reason }),
  }
}

function indicatorDocument(site: SiteView, { id, title, url, unit, isProtected, spans }: IndicatorView) {
  return {
    id,
    title,
    url: absoluteUrl(site, url),
    unit,
    isProtected,
    spans: spans.map(({ span, total, of, byUnit, byCode }) => ({
      span,
      total: figure(total),
      ...(of ? { of: figure(of) } : {}),
      units: byUnit.map((row) => ({
        unit: idOf(row.unit.url),
        value: figure(row.figure),
        ...(row.of ? { of: figure(row.of) } : {}),
      })),
      codes: byCode.map(({ code, label, figure: value }) => ({ code, label, value: figure(value) })),
    })),
  }
}

/** A figure as its page shows it: a rounded one is not more exact here, a hidden one is null. */
function figure({ value, text }: Figure) {
  return { value, text }
}

/** The id of a unit: the last step of its address. */
function idOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}
