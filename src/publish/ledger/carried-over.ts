import type { Cell } from '../../measure/duty-cells.ts'
import { isClosed, periodSpans } from '../../measure/span.ts'
import type { Edition } from '../edition.ts'
import { type LedgerBasis, ledgerContext } from './context.ts'

/**
 * What units are asked still for other programmes than that in force, as far as readers may know how they stand with it: the
 * last period of a year is due when the next year's programme is in force. Once all periods of a year are closed, nobody is
 * reminded of what was missed in it.
 */
export function carriedOver(edition: Edition, others: readonly LedgerBasis[]): Cell[] {
  return others.flatMap((basis) => {
    const { duties, programme, asOf } = basis.ledger
    const { shownState } = ledgerContext(edition, basis)
    const isOver = periodSpans(programme.data).every((span) => isClosed(span, asOf))
    return duties
      .flatMap(({ cells }) => cells)
      .filter(
        (cell) => shownState(cell) === cell.state && !isClosed(cell.span, asOf) && (!isOver || cell.state === 'due'),
      )
  })
}
