import type { Locale } from '../../locale.ts'
import { fill } from '../../words.ts'
import type { ClosingView } from '../ledger/closing-view.ts'
import type { Figure } from '../ledger/figure.ts'
import type { FrozenFigure, FrozenTotalView } from '../ledger/frozen-figure.ts'
import { type GridContent, periodGrid } from '../ledger/grids.ts'
import type { PeriodCell } from '../ledger/period-cells.ts'
import type { PeriodView } from '../ledger/period-view.ts'
import type { SiteView } from '../views/site.ts'

/** What is behind the text of a bulletin: how each unit stands with each duty, and what was corrected after the closing. */
export interface BulletinAnnex {
  /** how the bulletin refers to it */
  reference: string
  title: string
  /** the heads of the columns: 单位, then the duties */
  columns: string[]
  /** a row a unit; a cell stands for as many columns as it is wide */
  rows: { unit: string; cells: { width: number; text: string }[] }[]
  /** of a closed period: when it was closed, then a paragraph for each figure that is another today */
  corrections: string[]
}

const TEMPLATES = {
  reference: '附件：{title}',
  title: '{period}各单位完成情况',
  correction: '{what}：结算时{before}，现为{now}（{date}）。',
} as const

/** The annex of a period’s bulletin; none where no unit has joined, as there is nothing to tell of any. */
export function bulletinAnnex({ locale }: SiteView, period: PeriodView): BulletinAnnex | undefined {
  if (period.cells.every(({ state }) => state.state === 'not-joined')) return undefined
  const grid = periodGrid(period.cells)
  const title = fill(TEMPLATES.title, { period: period.title })
  return {
    reference: fill(TEMPLATES.reference, { title }),
    title,
    columns: [locale.words.ledger.unit, ...grid.columns.map(({ text }) => text)],
    rows: grid.rows.map(({ head, cells }) => ({
      unit: head.text,
      cells: cells.map(({ width, content }) => ({ width, text: content ? cellText(content) : '' })),
    })),
    corrections: period.closing ? corrections(locale, period.cells, period.closing) : [],
  }
}

/** “● 做到 12/15”: as it was at the closing, where there was one. */
function cellText({ state, count, of }: Pick<GridContent, 'state' | 'count' | 'of'>): string {
  const words = state ? [state.mark, state.label] : []
  return [...words, ...(count.value === null ? [] : [ratio(count, of)])].join(' ')
}

function ratio(part: Figure, of: Figure | undefined): string {
  return of ? `${part.text}/${of.text}` : part.text
}

function corrections({ words }: Locale, cells: readonly PeriodCell[], closing: ClosingView): string[] {
  const { lead, amended, unchanged } = words.closing
  const count = closing.amended === 0 ? unchanged : fill(amended, { count: closing.amended })
  const all = [...cells.flatMap(cellChange), ...closing.totals.flatMap(totalChanges)]
  return [
    fill(lead, { date: closing.closed }) + count,
    ...all.map(({ what, ...rest }) => fill(TEMPLATES.correction, { what: what.join(words.mark.comma), ...rest })),
  ]
}

interface Change {
  what: string[]
  before: string
  now: string
  date: string
}

function cellChange({ unit, duty, now, ...frozen }: PeriodCell): Change[] {
  if (!now) return []
  return [{ what: [unit.text, duty.text], before: cellText(frozen), now: cellText(now), date: now.on }]
}

function totalChanges({ indicator, unit, parts, ...total }: FrozenTotalView): Change[] {
  const change = (what: string[], { frozen, base, now }: FrozenFigure): Change[] =>
    now ? [{ what, before: ratio(frozen, base) + unit, now: ratio(now.figure, now.base) + unit, date: now.on }] : []
  return [
    ...change([indicator.text], total),
    ...parts.flatMap(({ label, ...part }) => change([indicator.text, label], part)),
  ]
}
