import type { Locale } from '../../locale.ts'
import { fill } from '../../words.ts'
import type { Bar } from '../views.ts'
import type { CellView } from './cells.ts'
import type { DutyView } from './duty-view.ts'
import { shareWords } from './figure.ts'
import type { IndicatorView } from './indicator-view.ts'
import type { LedgerView } from './ledger-view.ts'
import type { MatrixCell } from './matrix-view.ts'
import type { UnitLedgerView } from './unit-view.ts'

/** How much of what was asked a cell of the matrix shows, told by a mark and not by colour. */
export type Coverage = 'all' | 'part' | 'none' | 'ahead' | 'not-joined'

/** The mark of each degree of coverage. */
export const COVERAGE_MARKS: Readonly<Record<Coverage, string>> = {
  all: '●',
  part: '◑',
  none: '○',
  ahead: '◌',
  'not-joined': '·',
}

/** The degree of a cell. */
export function coverageOf({ how, level }: MatrixCell): Coverage {
  if (how !== 'asked') return how
  return level === 1 ? 'all' : level === 0 ? 'none' : 'part'
}

/** Share of what was asked over all periods, by the address of the unit; units without anything asked are left out. */
export function coverageByUnit({ matrix }: LedgerView): ReadonlyMap<string, { share: string; level: number }> {
  return new Map(
    matrix.rows.flatMap(({ unit, cells }) => {
      const asked = cells.reduce((sum, cell) => sum + (cell.asked.value ?? 0), 0)
      const done = cells.reduce((sum, cell) => sum + (cell.done.value ?? 0), 0)
      return asked === 0 ? [] : [[unit.url, { share: shareWords(done, asked), level: done / asked }] as const]
    }),
  )
}

/** The totals of an indicator, span by span, as bars. What is hidden has its word and no bar. */
export function trendBars({ words }: Pick<Locale, 'words'>, { spans, unit }: IndicatorView): Bar[] {
  return spans.map(({ spanTitle, total, share }) => ({
    label: spanTitle,
    value: total.value ?? 0,
    text: `${total.text}${total.value === null ? '' : ` ${unit}`}${share === '' ? '' : fill(words.mark.brackets, { text: share })}`,
    ...(total.url === undefined ? {} : { url: total.url }),
  }))
}

/** The duties of a unit in a span. */
export function cellsOf({ units }: LedgerView, span: string, unit: string): CellView[] {
  return (units.get(unit)?.rows ?? []).flatMap(({ cells }) => cells.filter((cell) => cell.span === span))
}

/** The units of the year's assessment: those that have joined, each with all its cells. */
export function assessedUnits({
  units,
}: LedgerView): { unit: string; title: string; url: string; cells: CellView[] }[] {
  const joined = [...units.values()].filter((unit) => unit.joined !== null)
  return joined.map((view) => ({ unit: view.unit, title: view.title, url: view.url, cells: allCells(view) }))
}

/** All cells of a unit, duty by duty. */
export function allCells({ rows }: UnitLedgerView): CellView[] {
  return rows.flatMap(({ cells }) => cells)
}

/** The spans of a duty in which any unit was asked. */
export function askedSpans({ spans }: DutyView): DutyView['spans'] {
  return spans.filter(({ hasBegun, obliged }) => hasBegun && (obliged.value ?? 0) > 0)
}
