import type { Locale } from '../../locale.ts'
import { type Amendment, cellKey } from '../../measure/amendments.ts'
import { type FrozenCell, periodCells } from '../../measure/closing.ts'
import type { Cell } from '../../measure/duty-cells.ts'
import { DONE, STATES } from '../../measure/state.ts'
import type { ClosingRecord } from '../../types.generated.ts'
import { type CellView, cellView } from './cells.ts'
import type { LedgerContext } from './context.ts'
import type { DutySpanView } from './duty-view.ts'
import { type Figure, NO_FIGURE, plainFigure, shareWords } from './figure.ts'
import { stateWords } from './state-words.ts'

/** A duty of a unit in a period: as it was frozen where the period is closed, with what has changed since. */
export interface PeriodCell
  extends Pick<CellView, 'unit' | 'duty' | 'spanTitle' | 'state' | 'count' | 'of' | 'reason'> {
  now?: { state: CellView['state']; count: Figure; of?: Figure /** in words */; on: string }
}

/** What is needed of a closing: its figures, and what has changed since. */
export interface Closed {
  closing: ClosingRecord
  amended: readonly Amendment[]
}

/**
 * The cells of a period. Of a closed one, those duties that were frozen; of units that came to the portal later only those that
 * have joined since: it is told who had not joined then.
 */
export function periodCellViews(context: LedgerContext, period: string, closed: Closed | undefined): PeriodCell[] {
  const cells = periodCells(context.ledger, period)
  if (!closed) return cells.map((cell) => cellView(context, cell))
  const frozen = new Map(closed.closing.cells.map((cell) => [cellKey(cell), cell]))
  const changed = new Map(
    closed.amended.flatMap((change) => ('duty' in change.figure ? [[cellKey(change.figure), change]] : [])),
  )
  const duties = new Set(closed.closing.cells.map(({ duty }) => duty))
  return cells.flatMap((cell) => {
    const key = cellKey({ duty: cell.duty.id, unit: cell.unit })
    const isShown = duties.has(cell.duty.id) && (context.shownState(cell) !== 'not-joined' || frozen.has(key))
    return isShown ? [closedCell(context, cell, frozen.get(key), changed.get(key))] : []
  })
}

function closedCell(
  context: LedgerContext,
  cell: Cell,
  frozen: FrozenCell | undefined,
  change: Amendment | undefined,
): PeriodCell {
  const live = cellView(context, cell)
  if (!change || context.isHiddenDuty(cell.duty.id)) return live
  const { state, count, of, reason, ...rest } = live
  const { locale } = context.edition
  return {
    ...rest,
    state: stateWords(locale, frozen?.state ?? 'not-joined'),
    count: frozen?.value === undefined ? NO_FIGURE : plainFigure(locale, frozen.value),
    ...(frozen?.of === undefined ? {} : { of: plainFigure(locale, frozen.of) }),
    now: { state, count, ...(of ? { of } : {}), on: locale.date(change.on) },
  }
}

/** How the units stood with a duty, from its cells. Figures that are still the same lead to their lists. */
export function frozenDutySpan(locale: Locale, live: DutySpanView, cells: readonly PeriodCell[]): DutySpanView {
  const isWhole = live.states.every(({ state, figure }) => figure.value === inState(cells, state.state).length)
  if (isWhole && cells.every(({ now }) => now === undefined)) return live
  const isWithheld = inState(cells, 'withheld').length > 0
  const states = [...STATES, 'withheld' as const].flatMap((state) => {
    const count = inState(cells, state).length
    const same = cells.every((cell) => (cell.state.state === state) === ((cell.now ?? cell).state.state === state))
    const shown = same
      ? live.states.find((each) => each.state.state === state && each.figure.value === count)
      : undefined
    return count === 0 ? [] : [shown ?? { state: stateWords(locale, state), figure: plainFigure(locale, count) }]
  })
  const unitsIn = (...wanted: string[]) => cells.filter(({ state }) => wanted.includes(state.state)).length
  const [obliged, done] = [cells.length - unitsIn('not-joined', 'exempt'), unitsIn(...DONE)]
  const keep = (figure: Figure, value: number) => (figure.value === value ? figure : plainFigure(locale, value))
  return {
    ...live,
    states,
    obliged: keep(live.obliged, obliged),
    done: isWithheld ? live.done : keep(live.done, done),
    // closed before its due day, it froze units that still had time: a share would read as if they failed
    doneShare: unitsIn('due') > 0 ? '' : live.doneShare && shareWords(done, obliged),
  }
}

function inState(cells: readonly PeriodCell[], state: string): PeriodCell[] {
  return cells.filter((cell) => cell.state.state === state)
}
