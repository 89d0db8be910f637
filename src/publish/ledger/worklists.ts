import { looseDateWords } from '../../loose-date.ts'
import { disputeDeadlines } from '../../measure/derived.ts'
import type { DutyLedger } from '../../measure/ledger.ts'
import { recordUrl } from '../address.ts'
import { recordTitle } from '../record-title.ts'
import { unitLink } from './cells.ts'
import { type LedgerContext, spanWords } from './context.ts'
import { entryWords } from './entries.ts'
import type { ListEntry } from './figure.ts'

/** What editors have to chase; only inside the federation. */
export interface Worklist {
  id: string
  title: string
  /** what to do with it */
  advice: string
  entries: ListEntry[]
}

/** All worklists, also empty ones: an empty list is good news. */
export function worklists(context: LedgerContext): Worklist[] {
  return [
    missingReturns(context),
    ...lackingPlaces(context),
    unconvertedReports(context),
    overdueDisputes(context),
    staleRecords(context),
  ]
}

function missingReturns({ ledger, records }: LedgerContext): Worklist {
  const isReturn = ({ duty }: DutyLedger) => duty.count.kind === 'return' && duty.count.items === undefined
  const cells = ledger.duties.filter(isReturn).flatMap((duty) => duty.cells.filter(({ state }) => state === 'missing'))
  const entries = cells.map(({ unit, span, due }) => ({
    ...unitLink(records, unit),
    note: `${spanWords(span)}，期限 ${looseDateWords(due)}`,
  }))
  return {
    id: 'missing-returns',
    title: '没有交的报表',
    advice: '请联系单位补交；确无事项也要交一份无事项申报。',
    entries,
  }
}

/** For each duty on things that must have something linked to them: those that still lack it. */
function lackingPlaces({ ledger, records }: LedgerContext): Worklist[] {
  const linked = ledger.duties.filter(({ duty }) => duty.of !== undefined && (duty.has ?? []).length > 0)
  return linked.map(({ duty, cells }) => {
    const entries = cells.flatMap(({ count, of = [] }) => {
      const complete = new Set(count.map(({ entry }) => entry))
      return of.filter(({ entry }) => !complete.has(entry)).map(({ entry }) => recordEntry(records, entry))
    })
    return { id: `lacking-${duty.id}`, title: `${duty.title}：还缺的`, advice: duty.summary, entries }
  })
}

function unconvertedReports({ records, ledger }: LedgerContext): Worklist {
  const units = new Set(ledger.units.filter(({ data }) => data.joined !== null).map(({ id }) => id))
  const open = records
    .all('report')
    .filter(({ data }) => data.unit !== undefined && units.has(data.unit) && (data.outcomes ?? []).length === 0)
  const entries = open.map((entry) => recordEntry(records, entry))
  return {
    id: 'unconverted-reports',
    title: '还没有转化的报告',
    advice: '请判断能否转为信息专报、人大议案或政协提案，转化后填写去向。',
    entries,
  }
}

function overdueDisputes({ records, ledger }: LedgerContext): Worklist {
  const deadlineOf = disputeDeadlines(ledger.programme.data)
  const late = records.all('dispute').map((entry) => ({ entry, deadline: deadlineOf(entry) }))
  const entries = late
    .filter(({ entry, deadline }) => deadline < ledger.asOf && (entry.data.closed ?? '9999') > ledger.asOf)
    .map(({ entry, deadline }) => ({ text: entryWords(records, entry), note: `期限 ${looseDateWords(deadline)}` }))
  return {
    id: 'overdue-disputes',
    title: '超期没有办结的纠纷',
    advice: '请督促责任单位办结，疑难的转联合督办。',
    entries,
  }
}

function staleRecords({ records, ledger }: LedgerContext): Worklist {
  const stale = records
    .all('model')
    .filter(({ data }) => data.review_on !== undefined && data.review_on <= ledger.asOf && !data.retired)
  const entries = stale.map((entry) => ({
    ...recordEntry(records, entry),
    note: `应在 ${looseDateWords(entry.data.review_on ?? '')} 前复核`,
  }))
  return {
    id: 'stale-models',
    title: '到期要复核的模式',
    advice: '请核对内容是否仍然成立，更新后改写复核日期。',
    entries,
  }
}

function recordEntry(records: LedgerContext['records'], entry: Parameters<typeof entryWords>[1]): ListEntry {
  const { unit } = entry.data as { unit?: string }
  const url = recordUrl(records, entry.kind, entry.id)
  return {
    text: entryWords(records, entry),
    ...(url === undefined ? {} : { url }),
    ...(unit === undefined ? {} : { note: recordTitle(records, 'unit', unit) }),
  }
}
