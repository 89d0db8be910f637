import { daysBetween } from '../calendar/days.ts'
import { compareText } from '../diagnostic.ts'
import type { Cell } from './duty-cells.ts'
import type { Ledger } from './ledger.ts'

/** A duty that waits for a unit. */
export interface Waiting {
  cell: Cell
  /** days to the due date; negative where it has passed */
  daysLeft: number
}

const OPEN_STATES: ReadonlySet<string> = new Set(['missing', 'short'])

/** What is overdue among the cells of a unit, the oldest first. */
export function overdue(cells: readonly Cell[], asOf: string): Waiting[] {
  return waiting(cells, asOf, ({ state }) => OPEN_STATES.has(state))
}

/** What is due next among the cells of a unit, the nearest first: of the spans that have begun. */
export function dueNext(cells: readonly Cell[], asOf: string): Waiting[] {
  return waiting(cells, asOf, ({ state, span }) => state === 'due' && span.start <= asOf)
}

function waiting(cells: readonly Cell[], asOf: string, isWanted: (cell: Cell) => boolean): Waiting[] {
  return cells
    .filter(isWanted)
    .map((cell) => ({ cell, daysLeft: daysBetween(asOf, cell.due) }))
    .sort((a, b) => compareText(a.cell.due, b.cell.due) || compareText(a.cell.duty.id, b.cell.duty.id))
}

/** A duty that some units have still to do within a few days. */
export interface AlmostDue {
  duty: Cell['duty']
  due: string
  daysLeft: number
  units: string[]
}

/** The duties that are due within some days, with the units that have not done them. */
export function almostDue({ duties, asOf }: Ledger, days: number): AlmostDue[] {
  return duties.flatMap(({ duty, cells }) => {
    const waiting = cells.filter(({ state, due }) => state === 'due' && daysBetween(asOf, due) <= days)
    return [...Map.groupBy(waiting, ({ due }) => due)].map(([due, of]) => ({
      duty,
      due,
      daysLeft: daysBetween(asOf, due),
      units: of.map(({ unit }) => unit),
    }))
  })
}
