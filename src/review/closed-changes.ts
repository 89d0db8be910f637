import type { Records } from '../check/records.ts'
import { CHINESE } from '../language.ts'
import { localeOf } from '../locale.ts'
import { type FrozenTotal, periodTotals } from '../measure/closing.ts'
import type { Cell } from '../measure/duty-cells.ts'
import { amountOf, type Item } from '../measure/item.ts'
import type { Ledger } from '../measure/ledger.ts'
import { isSensitive } from '../measure/sensitive.ts'
import { isClosed, periodSpans } from '../measure/span.ts'
import { spanWords } from '../publish/ledger/span-words.ts'

/** A figure of a closed period that is another one with the branch: it will stand there as an amendment. */
export interface ClosedChange {
  spanTitle: string
  /** of which unit a duty is; absent for an indicator */
  unit?: string
  /** the duty, or the indicator */
  title: string
  /** in words; a share as “3/5” */
  from: string
  to: string
}

/** One side of a branch, measured. */
export interface Measured {
  records: Records
  ledger: Ledger
}

/** The indicators of closed periods whose total is not the same on both sides; a comment tells nothing of sensitive ones. */
export function closedTotals(was: Measured, is: Measured): ClosedChange[] {
  const { programme, asOf } = is.ledger
  const spans = periodSpans(programme.data).filter((span) => isClosed(span, asOf))
  return spans.flatMap((span) => {
    const { id } = span
    const before = totalsOf(was, id)
    return [...totalsOf(is, id)].flatMap(([indicator, total]) => {
      const [from, to] = [before.get(indicator)?.words, total.words]
      return from === undefined || from === to
        ? []
        : [{ spanTitle: spanWords(localeOf(CHINESE), span), title: total.title, from, to }]
    })
  })
}

function totalsOf({ records, ledger }: Measured, period: string): Map<string, { title: string; words: string }> {
  const open = ledger.indicators.filter(({ indicator }) => !isSensitive(records, indicator))
  const titles = new Map(open.map(({ indicator: { id, title } }) => [id, title]))
  const totals = periodTotals(records, { ...ledger, indicators: open }, period).map(({ frozen }) => frozen)
  const whole = totals.filter(({ codes, units }) => !codes && !units)
  return new Map(
    whole.map((total) => [total.indicator, { title: titles.get(total.indicator) ?? '', words: words(total) }]),
  )
}

/** A duty of a unit in a closed period that has the same state and another figure; undefined where both are the same. */
export function closedCell(
  was: Cell | undefined,
  is: Cell | undefined,
  asOf: string,
): Omit<ClosedChange, 'unit'> | undefined {
  if (!was || !is || !isClosed(is.span, asOf) || was.state !== is.state) return undefined
  const [from, to] = [cellWords(was), cellWords(is)]
  return from === to ? undefined : { spanTitle: spanWords(localeOf(CHINESE), is.span), title: is.duty.title, from, to }
}

function cellWords({ count, of }: Cell): string {
  const amounts = (items: readonly Item[] | undefined) => (items ? { of: amountOf(items) } : {})
  return words({ value: amountOf(count), ...amounts(of) })
}

function words({ value, of }: Pick<FrozenTotal, 'value' | 'of'>): string {
  const { number } = localeOf(CHINESE)
  return of === undefined ? number(value) : `${number(value)}/${number(of)}`
}
