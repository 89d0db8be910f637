import type { RecordEntry, Records } from '../../check/records.ts'
import type { Chains } from '../../measure/chain.ts'
import { hasJoined } from '../../measure/context.ts'
import type { Words } from '../../words.ts'
import type { Edition } from '../edition.ts'
import { recordEntry } from './entries.ts'
import type { Worklist } from './worklist.ts'

/** Where a chain ends though it could go on, stage by stage: what editors have to ask after. */
export function deadEnds(edition: Edition, chains: Chains, asOf: string): Worklist[] {
  const leadsNowhere = (entry: RecordEntry) => chains.next(entry).length === 0
  const list = (kind: keyof Words['worklists']['deadEnds'], entries: readonly RecordEntry[]): Worklist => ({
    id: `dead-end-${kind}`,
    ...edition.locale.words.worklists.deadEnds[kind],
    entries: entries.map((entry) => recordEntry(edition, entry)),
  })
  const isOwn = unitCheck(edition, asOf)
  const suggestions = edition.all('suggestion').filter(({ data }) => data.status === 'adopted')
  const topics = edition.all('topic').filter(({ data }) => data.due < asOf)
  const reports = edition.all('report').filter(({ data }) => isOwn(data.unit) && (data.outcomes ?? []).length === 0)
  const models = edition.all('model').filter(({ data }) => isOwn(data.unit) && !data.retired)
  const ended = edition.all('adoption').filter(({ data }) => data.ended !== undefined && data.result === undefined)
  return [
    list('suggestion', suggestions.filter(leadsNowhere)),
    list('topic', topics.filter(leadsNowhere)),
    list('report', reports.filter(leadsNowhere)),
    list('model', models.filter(leadsNowhere)),
    list('adoption', ended),
  ]
}

/** Whether a record is of a unit that reports: nobody can be asked after the records of others. */
function unitCheck(records: Records, asOf: string): (unit: string | undefined) => boolean {
  return (unit) => hasJoined(records.find('unit', unit ?? '')?.data ?? {}, asOf)
}
