import { askedSpans } from './coverage.ts'
import type { DutyView } from './duty-view.ts'
import type { Figure } from './figure.ts'
import type { IndicatorView } from './indicator-view.ts'
import type { LedgerView } from './ledger-view.ts'

/** One of many small charts of the same form: a line for each span. */
export interface Multiple {
  title: string
  url: string
  /** 件, 人, 元 …; of a duty, units are counted */
  unit: string
  /** its figures are rounded or hidden, or not told at all */
  protection: 'none' | 'rounded' | 'withheld'
  rows: MultipleRow[]
  /** the newest span of which there is anything to tell */
  newest?: MultipleRow
}

/** A span in a small chart. */
export interface MultipleRow {
  label: string
  /** length of its bar, from 0 to 1 */
  level: number
  figure: Figure
  of?: Figure
  share: string
}

/** A part of the programme with its small charts. */
export interface PartMultiples {
  id: string
  title: string
  summary: string
  multiples: Multiple[]
}

/** The parts of the programme in their order, each with its duties and then its indicators. */
export function partMultiples({ parts, duties, indicators }: LedgerView): PartMultiples[] {
  const dutyOf = new Map(duties.map((duty) => [duty.id, dutyMultiple(duty)]))
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicatorMultiple(indicator)]))
  return parts.map(({ id, title, summary, ...has }) => ({
    id,
    title,
    summary,
    multiples: [
      ...has.duties.flatMap((duty) => dutyOf.get(duty) ?? []),
      ...has.indicators.flatMap((indicator) => indicatorOf.get(indicator) ?? []),
    ],
  }))
}

/** Units that did a duty, of those that were asked. */
function dutyMultiple(duty: DutyView): Multiple {
  const rows = askedSpans(duty).map(({ shortTitle, done, obliged, doneShare }) => ({
    label: shortTitle,
    level: (done.value ?? 0) / (obliged.value || 1),
    figure: done,
    of: obliged,
    share: doneShare,
  }))
  const { title, url, isWithheld } = duty
  const shown = isWithheld ? [] : rows
  return { title, url, unit: '', protection: isWithheld ? 'withheld' : 'none', rows: shown, ...newest(shown) }
}

/** The totals of an indicator, measured by the largest. */
function indicatorMultiple({ title, url, unit, isProtected, spans }: IndicatorView): Multiple {
  const top = Math.max(0, ...spans.map(({ total }) => total.value ?? 0)) || 1
  const rows = spans.map(({ shortTitle, total, share }) => ({
    label: shortTitle,
    level: (total.value ?? 0) / top,
    figure: total,
    share,
  }))
  return { title, url, unit, protection: isProtected ? 'rounded' : 'none', rows, ...newest(rows) }
}

function newest(rows: readonly MultipleRow[]): Pick<Multiple, 'newest'> {
  const last = rows.findLast(({ figure }) => figure.value !== null)
  return last ? { newest: last } : {}
}
