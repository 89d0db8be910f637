import { isReturnCount } from '../../check/expressions.ts'
import type { RecordEntry } from '../../check/records.ts'
import { readChains } from '../../measure/chain.ts'
import { hasJoined } from '../../measure/context.ts'
import type { DutyLedger, Ledger } from '../../measure/ledger.ts'
import { isClosed } from '../../measure/span.ts'
import { recordYear } from '../../measure/statistics.ts'
import { fill } from '../../words.ts'
import { unitLink } from './cells.ts'
import type { LedgerBasis, LedgerContext } from './context.ts'
import { deadEnds } from './dead-ends.ts'
import { disputeLists } from './dispute-lists.ts'
import { recordEntry } from './entries.ts'
import { openDuties, openPeriods } from './open-duties.ts'
import { spanWords } from './span-words.ts'
import type { Worklist } from './worklist.ts'

/**
 * All worklists, also empty ones: an empty list is good news.
 * @param others of other programmes: what is missing of a period that is not closed is asked for still
 */
export function worklists(context: LedgerContext, others: readonly LedgerBasis[]): Worklist[] {
  return [
    missingReturns(context, others),
    openDuties(context, others),
    openPeriods(context, others),
    ...lackingPlaces(context),
    unconvertedReports(context),
    awardCandidates(context),
    ...disputeLists(context),
    staleRecords(context),
    ...deadEnds(context.edition, readChains(context.edition), context.ledger.asOf),
  ]
}

function missingReturns({ ledger, edition }: LedgerContext, others: readonly LedgerBasis[]): Worklist {
  const { locale } = edition
  const { missingReturns: words, due: dueOn } = locale.words.worklists
  const isReturn = ({ duty }: DutyLedger) => isReturnCount(duty.count)
  const missing = ({ duties }: Ledger) =>
    duties.filter(isReturn).flatMap((duty) => duty.cells.filter(({ state }) => state === 'missing'))
  const before = others.flatMap((other) => missing(other.ledger)).filter(({ span }) => !isClosed(span, ledger.asOf))
  const cells = [...before, ...missing(ledger)]
  const entries = cells.map(({ unit, span, due }) => ({
    ...unitLink(edition, unit),
    note: [spanWords(locale, span), fill(dueOn, { date: locale.date(due) })].join(locale.words.mark.comma),
  }))
  return { id: 'missing-returns', ...words, entries }
}

/** For each duty on things that must have something linked to them: those that still lack it. */
function lackingPlaces({ ledger, edition }: LedgerContext): Worklist[] {
  const linked = ledger.duties.filter(({ duty }) => duty.of !== undefined && (duty.has ?? []).length > 0)
  return linked.map(({ duty, cells }) => {
    const entries = cells.flatMap(({ count, of = [] }) => {
      const complete = new Set(count.map(({ entry }) => entry))
      return of.filter(({ entry }) => !complete.has(entry)).map(({ entry }) => recordEntry(edition, entry))
    })
    const title = fill(edition.locale.words.worklists.lacking, { duty: duty.title })
    return { id: `lacking-${duty.id}`, title, advice: duty.summary, entries }
  })
}

/** The reports of units that somebody can be asked about. */
function ownReports({ edition, ledger }: LedgerContext): readonly RecordEntry<'report'>[] {
  const units = new Set(ledger.units.filter(({ data }) => hasJoined(data, ledger.asOf)).map(({ id }) => id))
  return edition.all('report').filter(({ data }) => units.has(edition.find('unit', data.unit ?? '')?.id ?? ''))
}

function unconvertedReports(context: LedgerContext): Worklist {
  const { edition } = context
  const open = ownReports(context).filter(({ data }) => (data.outcomes ?? []).length === 0)
  const entries = open.map((entry) => recordEntry(edition, entry))
  return { id: 'unconverted-reports', ...edition.locale.words.worklists.unconvertedReports, entries }
}

/** From which reports of the year the prize is chosen: those that no award names yet. */
function awardCandidates(context: LedgerContext): Worklist {
  const { edition, ledger } = context
  const { locale } = edition
  const { awardCandidates: about, outcomes } = locale.words.worklists
  const awarded = new Set(edition.all('award').map(({ data }) => edition.find('report', data.report)?.id))
  const entries = ownReports(context)
    .filter((entry) => !awarded.has(entry.id) && recordYear(entry) === ledger.programme.data.year)
    .map((entry) => {
      const told = recordEntry(edition, entry)
      const count = locale.number(entry.data.outcomes?.length ?? 0)
      return { ...told, note: [told.note, fill(outcomes, { count })].filter(Boolean).join(locale.words.mark.comma) }
    })
  return { id: 'award-candidates', ...about, entries }
}

function staleRecords({ edition, ledger }: LedgerContext): Worklist {
  const { date, words } = edition.locale
  const { review, staleModels } = words.worklists
  const stale = edition
    .all('model')
    .filter(({ data }) => data.review_on !== undefined && data.review_on <= ledger.asOf && !data.retired)
  const entries = stale.map((entry) => ({
    ...recordEntry(edition, entry),
    note: fill(review, { date: date(entry.data.review_on ?? '') }),
  }))
  return { id: 'stale-models', ...staleModels, entries }
}
