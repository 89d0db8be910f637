import { isReturnCount } from '../../check/expressions.ts'
import { compareText } from '../../diagnostic.ts'
import type { Cell } from '../../measure/duty-cells.ts'
import type { Ledger } from '../../measure/ledger.ts'
import { isClosed, periodSpans } from '../../measure/span.ts'
import { overdue } from '../../measure/upcoming.ts'
import { fill } from '../../words.ts'
import { periodUrl, unitLink } from './cells.ts'
import type { LedgerBasis, LedgerContext } from './context.ts'
import { shortSpanWords, spanWords } from './span-words.ts'
import type { Worklist } from './worklist.ts'

/**
 * What units have still to do, a line a unit; what a closed period froze can no longer be done in time. Returns have a list of
 * their own.
 */
export function openDuties({ ledger, edition }: LedgerContext, others: readonly LedgerBasis[]): Worklist {
  const { locale } = edition
  const open = [...others.map((other) => other.ledger), ledger].flatMap((each) => overdue(asked(each), each.asOf))
  const { year } = ledger.programme.data
  const byUnit = Map.groupBy(open, ({ cell }) => cell.unit)
  // the same months of another year are another period
  const named = ({ duty, span }: Cell) =>
    `${span.id.startsWith(`${year}-`) ? shortSpanWords(locale, span) : spanWords(locale, span)}${edition.titleOf(duty)}`
  const entries = [...byUnit]
    .sort(([a], [b]) => compareText(a, b))
    .map(([unit, waiting]) => ({
      ...unitLink(edition, unit),
      note: waiting.map(({ cell }) => named(cell)).join(locale.words.mark.list),
    }))
  return { id: 'open-duties', ...locale.words.worklists.openDuties, entries }
}

function asked({ duties, asOf }: Ledger): Cell[] {
  const others = duties.filter(({ duty }) => !isReturnCount(duty.count))
  return others.flatMap(({ cells }) => cells).filter(({ span }) => !isClosed(span, asOf))
}

/** Periods of which nothing is due any more and that are not closed: until then their figures change with every record. */
export function openPeriods({ ledger, edition }: LedgerContext, others: readonly LedgerBasis[]): Worklist {
  const { locale } = edition
  const words = locale.words.worklists
  const entries = [...others.map((other) => other.ledger), ledger].flatMap((each) =>
    periodSpans(each.programme.data).flatMap((span) => {
      const dues = each.duties
        .flatMap(({ cells }) => cells.filter((cell) => cell.span.id === span.id))
        .map(({ due }) => due)
      const last = dues.sort(compareText).at(-1)
      if (isClosed(span, each.asOf) || last === undefined || last >= each.asOf) return []
      const note = fill(words.lastDue, { date: locale.date(last) })
      return [{ text: spanWords(locale, span), url: periodUrl(span.id), note }]
    }),
  )
  return { id: 'open-periods', ...words.openPeriods, entries }
}
