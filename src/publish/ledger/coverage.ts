import type { Locale } from '../../locale.ts'
import { fill } from '../../words.ts'
import { measured } from '../measured.ts'
import type { Bar } from '../views/chart.ts'
import type { Link } from '../views/link.ts'
import type { CellView } from './cells.ts'
import type { DutyView } from './duty-view.ts'
import type { IndicatorView } from './indicator-view.ts'
import type { InsideRecord } from './inside-records.ts'
import type { LedgerView } from './ledger-view.ts'
import type { MatrixCell } from './matrix-view.ts'

/** How much of what was asked a cell of the matrix shows, told by a mark and not by colour. */
export type Coverage = 'all' | 'part' | 'none' | 'ahead' | 'exempt' | 'not-joined'

/** The mark of each degree of coverage. */
export const COVERAGE_MARKS: Readonly<Record<Coverage, string>> = {
  all: '●',
  part: '◑',
  none: '○',
  ahead: '◌',
  exempt: '—',
  'not-joined': '·',
}

/** The degree of a cell. */
export function coverageOf({ how, level }: MatrixCell): Coverage {
  if (how !== 'asked') return how
  return level === 1 ? 'all' : level === 0 ? 'none' : 'part'
}

/** The cells of a row; neighbours in which the unit has not joined are one. */
export function waitingRuns(cells: readonly MatrixCell[]): { cell: MatrixCell; width: number }[] {
  const runs: { cell: MatrixCell; width: number }[] = []
  for (const cell of cells) {
    const last = runs.at(-1)
    if (last && last.cell.how === 'not-joined' && cell.how === 'not-joined') last.width++
    else runs.push({ cell, width: 1 })
  }
  return runs
}

/** What each unit did of what was asked in the whole year, by its address. */
export function coverageByUnit({ matrix }: LedgerView): ReadonlyMap<string, MatrixCell> {
  return new Map(matrix.rows.map(({ unit, year }) => [unit.url, year]))
}

/** The totals of an indicator, span by span, as bars. What is hidden has its word and no bar. */
export function trendBars({ words }: Pick<Locale, 'words'>, { spans, unit }: IndicatorView): Bar[] {
  return spans.map(({ spanTitle, total, share }) => ({
    label: spanTitle,
    value: total.value ?? 0,
    text: `${total.value === null ? total.text : measured(total.text, unit)}${share === '' ? '' : fill(words.mark.brackets, { text: share })}`,
    ...(total.url === undefined ? {} : { url: total.url }),
  }))
}

/** The duties of a unit in a span. */
export function cellsOf({ units }: LedgerView, span: string, unit: string): CellView[] {
  return (units.get(unit)?.rows ?? []).flatMap(({ cells }) => cells.filter((cell) => cell.span === span))
}

/** What a unit sent in for a span without a public page; nothing on the public site. */
export function recordsInside({ inside }: LedgerView, span: string, unit: string): readonly InsideRecord[] {
  return inside?.get(`${span} ${unit}`) ?? []
}

/** A unit in the year's assessment: how much of what was asked it did, and its states with each duty, span by span. */
export interface AssessedUnit {
  unit: Link
  joined: boolean
  year: MatrixCell
  duties: { duty: string; cells: Pick<CellView, 'spanTitle' | 'state'>[] }[]
}

/** The units of the year's assessment, in the order of the matrix. */
export function assessedUnits({ matrix, units, duties }: LedgerView): AssessedUnit[] {
  const byUrl = new Map([...units.values()].map((view) => [view.url, view]))
  return matrix.rows.map(({ unit, joined, year }) => {
    const rows = byUrl.get(unit.url)?.rows ?? []
    const cellsOf = (url: string) => rows.find(({ duty }) => duty.url === url)?.cells ?? []
    return { unit, joined, year, duties: duties.map(({ id, url }) => ({ duty: id, cells: cellsOf(url) })) }
  })
}

/** The spans of a duty in which any unit was asked. */
export function askedSpans({ spans }: DutyView): DutyView['spans'] {
  return spans.filter(({ hasBegun, obliged }) => hasBegun && (obliged.value ?? 0) > 0)
}
