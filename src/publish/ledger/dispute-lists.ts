import type { WorkingDay } from '../../calendar/working-days.ts'
import type { RecordEntry } from '../../check/records.ts'
import { compareText } from '../../diagnostic.ts'
import { disputeDeadlines, planState } from '../../measure/derived.ts'
import { fill } from '../../words.ts'
import type { LedgerContext } from './context.ts'
import { entryWords } from './entries.ts'
import type { Worklist } from './worklist.ts'

/** The disputes that are open beyond their time limit, and the hard ones that are still without a plan: both by their last day. */
export function disputeLists(context: LedgerContext): Worklist[] {
  const { overdueDisputes, unplannedDisputes } = context.edition.locale.words.worklists
  const { asOf } = context.ledger
  const open = openDisputes(context)
  const late = open.filter(({ deadline }) => deadline.day < asOf)
  const unplanned = open.filter(({ entry }) => planState(entry, asOf) === 'unplanned')
  return [
    { id: 'overdue-disputes', ...overdueDisputes, entries: late.map((one) => told(context, one)) },
    { id: 'unplanned-disputes', ...unplannedDisputes, entries: unplanned.map((one) => told(context, one)) },
  ]
}

interface OpenDispute {
  entry: RecordEntry<'dispute'>
  deadline: WorkingDay
}

function openDisputes({ edition, ledger }: LedgerContext): OpenDispute[] {
  const deadlineOf = disputeDeadlines(ledger.programme.data)
  return edition
    .all('dispute')
    .filter(({ data }) => data.received <= ledger.asOf && (data.closed ?? '9999') > ledger.asOf)
    .map((entry) => ({ entry, deadline: deadlineOf(entry) }))
    .sort((a, b) => compareText(a.deadline.day, b.deadline.day))
}

function told({ edition }: LedgerContext, { entry, deadline }: OpenDispute) {
  const { date, words } = edition.locale
  const { due, dueLater } = words.worklists
  const note = fill(deadline.isKnown ? due : dueLater, { date: date(deadline.day) })
  return { text: entryWords(edition, entry), note }
}
