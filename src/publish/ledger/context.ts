import type { RecordEntry, Records } from '../../check/records.ts'
import { dutyVersions } from '../../measure/duty.ts'
import type { Cell } from '../../measure/duty-cells.ts'
import { type Ledger, measureLedger } from '../../measure/ledger.ts'
import { isSensitive } from '../../measure/sensitive.ts'
import type { Audience } from '../audience.ts'
import type { Edition } from '../edition.ts'
import { FigureBook } from './figure.ts'
import { type ProtectedCounts, protectReleases } from './releases.ts'
import type { ShownState } from './state-words.ts'

/** What every part of the ledger's views needs. */
export interface LedgerContext {
  edition: Edition
  ledger: Ledger
  audience: Audience
  book: FigureBook
  /**
   * The state that readers are told. Where they may not see how units stand with a duty, it is what follows from a unit's
   * file or the calendar alone, or `withheld`: an exempt unit that has met the duty all the same looks like any other.
   */
  shownState(cell: Pick<Cell, 'duty' | 'state' | 'anyway' | 'span'>): ShownState
  /** whether a duty's figures may not be seen at all */
  isHiddenDuty(id: string): boolean
  /** the public counts of sensitive indicators; undefined inside the federation, where all are exact */
  protected?: ProtectedCounts
}

/** A programme as it was measured, and what of it an audience may be told: the same in every language. */
export interface LedgerBasis {
  ledger: Ledger
  audience: Audience
  protected?: ProtectedCounts
}

/** Measures a programme for an audience. @param asOf the day from which everything is seen, YYYY-MM-DD */
export function ledgerBasis(
  records: Records,
  programme: RecordEntry<'programme'>,
  asOf: string,
  audience: Audience,
): LedgerBasis {
  const ledger = measureLedger(records, programme, asOf)
  return { ledger, audience, ...(audience === 'public' ? { protected: protectReleases(records, ledger) } : {}) }
}

/** Prepares the views of a ledger for the readers of a language. */
export function ledgerContext(edition: Edition, basis: LedgerBasis): LedgerContext {
  const { ledger, audience } = basis
  const { data } = ledger.programme
  const versions = data.duties.flatMap((duty) => dutyVersions(data, duty))
  const sensitive = versions.filter((version) => isSensitive(edition, version)).map(({ duty }) => duty.id)
  const hidden = new Set(audience === 'public' ? sensitive : [])
  return {
    edition,
    ...basis,
    book: new FigureBook(),
    isHiddenDuty: (id) => hidden.has(id),
    shownState: ({ duty, state, anyway, span }) =>
      hidden.has(duty.id) && span.start <= ledger.asOf ? (anyway ?? 'withheld') : state,
  }
}
