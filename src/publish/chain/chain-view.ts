import type { AnyFields, RecordEntry } from '../../check/records.ts'
import { CHAIN, type ChainKind, type Chains } from '../../measure/chain.ts'
import { fill } from '../../words.ts'
import { recordUrl } from '../address.ts'
import type { Edition } from '../edition.ts'
import { statusView } from '../kit/adoption-rows.ts'
import { recordTitle } from '../record-title.ts'
import { label } from '../terms.ts'

/** Where a record stands between an opinion and what has come of it: one stage a kind, and the outcome. */
export interface ChainStage {
  kind: ChainKind | 'outcome'
  /** Chinese title of the kind; empty for the outcome, whose title is the page's */
  title: string
  isCurrent: boolean
  entries: ChainEntry[]
  /** entries that are not named, where there are many */
  more: number
}

/** A record of the chain; an outcome may be words alone. */
export interface ChainEntry {
  text: string
  url?: string
}

const NAMED = 3

/** The chain of a record; undefined where its kind is in none, or where it is linked to nothing. */
export function chainView(edition: Edition, chains: Chains, entry: RecordEntry): ChainStage[] | undefined {
  if (!CHAIN.includes(entry.kind as ChainKind)) return undefined
  const reached = CHAIN.map((kind) => ({ kind, found: chains.reach(entry, kind) }))
  if (reached.every(({ kind, found }) => kind === entry.kind || found.length === 0)) return undefined
  const stages = reached.map(({ kind, found }): ChainStage => {
    const entries = found.map((other) => recordLink(edition, other))
    const title = edition.schemas.kinds.get(kind)?.title ?? kind
    return { kind, title, isCurrent: kind === entry.kind, ...shortened(entries) }
  })
  const found = (kind: ChainKind) => reached.find((stage) => stage.kind === kind)?.found ?? []
  const outcomes = [
    ...found('report').flatMap((report) => reportOutcomes(edition, report as RecordEntry<'report'>)),
    ...found('adoption').flatMap((adoption) => adoptionOutcome(edition, adoption as RecordEntry<'adoption'>)),
  ]
  return [...stages, { kind: 'outcome', title: '', isCurrent: false, ...shortened(outcomes) }]
}

function shortened(entries: ChainEntry[]): Pick<ChainStage, 'entries' | 'more'> {
  return { entries: entries.slice(0, NAMED), more: Math.max(0, entries.length - NAMED) }
}

/** An adoption is named by its unit: the model stands beside it. */
function recordLink(edition: Edition, { kind, id, data }: RecordEntry): ChainEntry {
  const url = recordUrl(edition, kind, id)
  const { unit = '' }: AnyFields = data
  const text = kind === 'adoption' ? recordTitle(edition, 'unit', unit) : recordTitle(edition, kind, id)
  return { text, ...(url === undefined ? {} : { url }) }
}

/** What a report was turned into: 信息专报, 人大议案, 政协提案. */
function reportOutcomes(edition: Edition, { data }: RecordEntry<'report'>): ChainEntry[] {
  return (data.outcomes ?? []).map(({ kind, date }) => {
    return {
      text: [label(edition, 'report-outcome', kind), edition.locale.date(date)].join(edition.locale.words.mark.comma),
    }
  })
}

/** How an adoption ended; none while it goes on. */
function adoptionOutcome(edition: Edition, { id, data }: RecordEntry<'adoption'>): ChainEntry[] {
  if (data.ended === undefined) return []
  const { words } = edition.locale
  const { mark, label: status } = statusView(edition, data.status)
  const ended = fill(words.chain.ended, { mark, unit: recordTitle(edition, 'unit', data.unit), status })
  const reason = data.stop_reason === undefined ? [] : [label(edition, 'stop-reason', data.stop_reason)]
  const url = recordUrl(edition, 'adoption', id)
  return [{ text: [ended, ...reason].join(words.mark.comma), ...(url === undefined ? {} : { url }) }]
}
