import type { Records } from '../../check/records.ts'
import { dutyVersions } from '../../measure/duty.ts'
import type { Cell, Ledger } from '../../measure/ledger.ts'
import { isSensitive } from '../../measure/sensitive.ts'
import type { Span } from '../../measure/span.ts'
import type { Audience } from '../audience.ts'
import { FigureBook } from './figure.ts'
import { type ProtectedCounts, protectIndicators } from './sensitive.ts'

/** What every part of the ledger's views needs. */
export interface LedgerContext {
  records: Records
  ledger: Ledger
  audience: Audience
  book: FigureBook
  /** whether the public may not see how units stand with a duty */
  isWithheld(cell: Pick<Cell, 'duty' | 'state' | 'span'>): boolean
  /** whether a duty's figures may not be seen at all */
  isHiddenDuty(id: string): boolean
  /** the public counts of sensitive indicators; undefined inside the federation, where all are exact */
  protected?: ProtectedCounts
}

/** States that follow from a unit's file or the calendar alone, not from what was counted. */
const TOLD_ANYWAY: ReadonlySet<string> = new Set(['not-joined', 'exempt'])

/** Prepares the views of a ledger for an audience. */
export function ledgerContext(records: Records, ledger: Ledger, audience: Audience): LedgerContext {
  const { data } = ledger.programme
  const versions = data.duties.flatMap((duty) => dutyVersions(data, duty))
  const sensitive = versions.filter((version) => isSensitive(records.schemas, version)).map(({ duty }) => duty.id)
  const hidden = new Set(audience === 'public' ? sensitive : [])
  return {
    records,
    ledger,
    audience,
    book: new FigureBook(),
    isHiddenDuty: (id) => hidden.has(id),
    isWithheld: ({ duty, state, span }) => hidden.has(duty.id) && !TOLD_ANYWAY.has(state) && span.start <= ledger.asOf,
    ...(audience === 'public' ? { protected: protectIndicators(records, ledger) } : {}),
  }
}

/** A span in words: “2025年第1期（1—2月）”. */
export function spanWords({ id, every, title }: Pick<Span, 'id' | 'every' | 'title'>): string {
  if (every !== 'period') return title
  const [year, number] = id.split('-')
  return `${year}年第${number}期（${title}）`
}
