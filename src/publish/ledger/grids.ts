import type { Link } from '../views/link.ts'
import type { CellView } from './cells.ts'
import { askedSpans } from './coverage.ts'
import type { DutyView } from './duty-view.ts'
import type { Figure } from './figure.ts'
import type { PeriodCell } from './period-cells.ts'
import type { UnitLedgerView } from './unit-view.ts'

/** States or figures by two things at once: how units stand with a duty in each period, a unit with each duty, and so on. */
export interface Grid {
  columns: GridHead[]
  rows: { head: Link /** of a figure: 件, 人, 元 … */; unit?: string; cells: GridCell[] }[]
  /** why somebody is exempt or has nothing to report */
  notes: { where: string[]; state: string; reason: string }[]
}

/** The head of a column. */
export interface GridHead {
  text: string
  url?: string
  /** what is asked, and until when */
  note?: string
}

/** One cell of a grid; empty where nothing is asked. */
export interface GridCell {
  /** how many columns it stands for: what is asked once a year stands for all periods */
  width: number
  content?: GridContent
}

/** What stands in a cell. */
export interface GridContent extends Partial<Pick<PeriodCell, 'state' | 'of' | 'now'>> {
  count: Figure
  /** for readers who hear a figure alone: 甲区, 3—4月 */
  label: string[]
  /** what one cell under all columns stands for: 2016年 */
  span?: string
}

/** Units by the spans of a duty. */
export function dutyGrid(duty: DutyView): Grid {
  const spans = askedSpans(duty)
  const byUnit = Map.groupBy(
    spans.flatMap(({ cells }) => cells),
    ({ unit }) => unit.url,
  )
  return {
    columns: spans.map(({ spanTitle, shortTitle }) => ({ text: shortTitle || spanTitle })),
    rows: [...byUnit.values()].map((cells) =>
      rowOf(
        cells,
        'unit',
        spans.map(({ span }) => span),
        ({ span }) => span,
      ),
    ),
    notes: notesOf([...byUnit.values()].flat(), ({ unit, spanTitle }) => [unit.text, spanTitle]),
  }
}

/** Units by the duties of a period. */
export function periodGrid(cells: readonly PeriodCell[]): Grid {
  const duties = [...new Map(cells.map(({ duty }) => [duty.url, duty])).values()]
  const byUnit = Map.groupBy(cells, ({ unit }) => unit.url)
  return {
    columns: duties,
    rows: [...byUnit.values()].map((own) =>
      rowOf(
        own,
        'unit',
        duties.map(({ url }) => url),
        ({ duty }) => duty.url,
      ),
    ),
    notes: notesOf(cells, ({ unit, duty }) => [unit.text, duty.text]),
  }
}

/** The duties of a unit by the periods. What is asked once a year or once for all stands under all of them. */
export function unitGrid({ rows }: UnitLedgerView, periods: readonly Period[]): Grid {
  const ids = periods.map(({ id }) => id)
  return {
    columns: periods.map(({ title, url }) => ({ text: title, url })),
    rows: rows.map(({ cells, duty }) => {
      const [first] = cells
      const isWhole = first !== undefined && !ids.includes(first.span)
      const wide = (cell: CellView): GridCell => ({
        width: periods.length,
        content: { ...contentOf(cell, 'duty'), span: cell.spanTitle },
      })
      return isWhole ? { head: duty, cells: [wide(first)] } : rowOf(cells, 'duty', ids, ({ span }) => span)
    }),
    notes: notesOf(
      rows.flatMap(({ cells }) => cells),
      ({ duty, spanTitle }) => [duty.text, spanTitle],
    ),
  }
}

/** The indicators of a unit by the periods. */
export function unitFigureGrid({ figures }: UnitLedgerView, periods: readonly Period[]): Grid {
  const byIndicator = Map.groupBy(figures, ({ indicator }) => indicator.url)
  return {
    columns: periods.map(({ title, url }) => ({ text: title, url })),
    rows: [...byIndicator.values()].flatMap((own) => {
      const [first] = own
      if (!first || own.every(({ figure }) => figure.text === '—')) return []
      const content = ({ figure, indicator, spanTitle }: (typeof own)[number]): GridContent => ({
        count: figure,
        label: [indicator.text, spanTitle],
      })
      const isWhole = !periods.some(({ id }) => id === first.span)
      const cells = isWhole
        ? [{ width: periods.length, content: { ...content(first), span: first.spanTitle } }]
        : periods.map(({ id }) => {
            const found = own.find(({ span }) => span === id)
            return { width: 1, ...(found ? { content: content(found) } : {}) }
          })
      return [{ head: first.indicator, unit: first.unit, cells }]
    }),
    notes: [],
  }
}

type Period = { id: string; title: string; url: string }

/** A row: its cells in the order of the columns; neighbours in which a unit has not joined are one. */
function rowOf<C extends PeriodCell>(
  cells: readonly C[],
  head: 'unit' | 'duty',
  columns: readonly string[],
  columnOf: (cell: C) => string,
): Grid['rows'][number] {
  const byColumn = new Map(cells.map((cell) => [columnOf(cell), cell]))
  const row: GridCell[] = []
  for (const column of columns) {
    const cell = byColumn.get(column)
    const last = row.at(-1)
    const isWaiting = (state: string | undefined) => state === 'not-joined'
    if (last && isWaiting(last.content?.state?.state) && isWaiting(cell?.state.state) && !cell?.now) last.width++
    else row.push({ width: 1, ...(cell ? { content: contentOf(cell, head) } : {}) })
  }
  return { head: cells[0]?.[head] ?? { text: '', url: '/' }, cells: row }
}

function contentOf({ unit, duty, spanTitle, state, count, of, now }: PeriodCell, head: 'unit' | 'duty'): GridContent {
  const label = [...(head === 'unit' ? [unit.text] : []), duty.text, spanTitle]
  return { state, count, ...(of ? { of } : {}), ...(now ? { now } : {}), label }
}

function notesOf<C extends PeriodCell>(cells: readonly C[], where: (cell: C) => string[]): Grid['notes'] {
  return cells.flatMap((cell) =>
    cell.reason ? [{ where: where(cell), state: cell.state.label, reason: cell.reason }] : [],
  )
}
