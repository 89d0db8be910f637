import type { RecordEntry, Records } from '../check/records.ts'
import type { Histories } from '../history/record-histories.ts'
import { looseDateWords } from '../loose-date.ts'
import type { ChangeDates } from '../measure/closing.ts'
import { measureStatistics, type Statistics } from '../measure/statistics.ts'
import type { Kind } from '../types.generated.ts'
import { kindUrl, mediaUrl } from './address.ts'
import type { Audience } from './audience.ts'
import { findBacklinks } from './backlinks.ts'
import { dimensions, groupByKind } from './browse.ts'
import { introductions } from './bulletin/introductions.ts'
import { cardMaker } from './cards.ts'
import { kindTable } from './kind-table.ts'
import { ledgerView } from './ledger/ledger-view.ts'
import { movedAddresses } from './moved.ts'
import { newestFirst } from './order.ts'
import { programmeView } from './programme-view.ts'
import { PUBLIC_KINDS, type PublicKind } from './public-fields.ts'
import { publicSchemas } from './public-schemas.ts'
import { recordView } from './record-view.ts'
import { relateRecords } from './related.ts'
import { searchView } from './search-view.ts'
import { statisticsView } from './statistics-view.ts'
import { tombstoneViews } from './tombstone-views.ts'
import type { Card, CardGroup, KindView, RecordView, SiteView } from './views.ts'

const NEWEST = 6

/** What the build knows besides the content. */
export interface BuildFacts {
  /** YYYY-MM-DD */
  asOf: string
  commit: string | null
  /** by file; absent outside a repository */
  histories?: Histories
  /** who the site is built for; the public where nothing is said */
  audience?: Audience
  /** when each file of the content was last changed; nothing outside a repository */
  changed?: ChangeDates
}

/** Everything that the pages show, from checked records. */
export function siteView(
  records: Records,
  { asOf, commit, histories, audience = 'public', changed = new Map() }: BuildFacts,
): SiteView {
  const statistics = measureStatistics(records, PUBLIC_KINDS)
  const card = cardMaker(records)
  const views = recordViews(records, statistics, card, histories)
  const [programme] = records.all('programme').filter(({ id }) => id === records.site.programme)
  if (!programme) throw new Error(`no programme ${records.site.programme}`)
  // named one by one: a field that is not named is private
  const { title, subtitle, description, organisation, base_url: baseUrl, repository, demonstration } = records.site
  const { featured, contacts } = records.site
  return {
    title,
    subtitle,
    description,
    organisation,
    baseUrl,
    contacts: contacts.map(({ label, value, note }) => ({ label, value, ...(note === undefined ? {} : { note }) })),
    repository,
    demonstration,
    asOf,
    asOfWords: looseDateWords(asOf),
    commit,
    kinds: PUBLIC_KINDS.map((kind) => kindView(records, kind, views.get(kind) ?? [], card)),
    schemas: publicSchemas(records.schemas),
    records: views,
    moved: movedAddresses(records),
    tombstones: tombstoneViews(records),
    dimensions: dimensions(records, statistics, card),
    statistics: statisticsView(records, statistics),
    programme: programmeView(records, programme),
    ledger: ledgerView(records, programme, { asOf, audience, changed }),
    introductions: introductions(records),
    featured: featured.flatMap((id) => records.find('model', id) ?? []).map((entry) => card(entry as RecordEntry)),
    newest: newest(statistics, card),
    keyFigures: keyFigures(records),
    media: [...records.images.keys()].map((file) => ({ file, url: mediaUrl(file) })),
    search: searchView(records, views.values()),
  }
}

function recordViews(
  records: Records,
  statistics: Statistics,
  card: (entry: RecordEntry) => Card,
  histories?: Histories,
): Map<Kind, RecordView[]> {
  const backlinks = findBacklinks(records)
  const related = relateRecords(statistics.total.filter(({ kind }) => kind !== 'unit'))
  const groupsOf = (entry: RecordEntry): CardGroup[] => {
    const referring = backlinks.get(`${entry.kind}/${entry.id}`) ?? []
    const inArea = entry.kind === 'unit' ? (statistics.byUnit.get(entry.id) ?? []) : []
    return groupByKind(records, [...new Set([...referring, ...inArea])], card)
  }
  return new Map(
    PUBLIC_KINDS.map((kind) => {
      const entries = records.all(kind) as readonly RecordEntry[]
      const views = entries.map((entry) => {
        const history = histories?.get(entry.file)
        const surroundings = { backlinks: groupsOf(entry), related: (related.get(entry) ?? []).map(card) }
        return recordView(records, entry, { ...surroundings, ...(history ? { history } : {}) })
      })
      return [kind, views]
    }),
  )
}

function kindView(
  records: Records,
  kind: PublicKind,
  views: readonly RecordView[],
  card: (entry: RecordEntry) => Card,
): KindView {
  const schema = records.schemas.kinds.get(kind)
  const entries = [...(records.all(kind) as readonly RecordEntry[])]
  // units keep the order of their ids; everything else is news
  const sorted = kind === 'unit' ? entries : entries.sort(newestFirst)
  const url = kindUrl(records, kind)
  return {
    kind,
    title: schema?.title ?? kind,
    description: schema?.description ?? '',
    url,
    folder: url.slice(1),
    cards: sorted.map(card),
    table: kindTable(records, kind, views),
  }
}

function newest({ total }: Statistics, card: (entry: RecordEntry) => Card): Card[] {
  const news = total.filter(({ kind }) => kind !== 'unit' && kind !== 'policy')
  return [...news].sort(newestFirst).slice(0, NEWEST).map(card)
}

function keyFigures(records: Records): SiteView['keyFigures'] {
  const shown = ['model', 'practice', 'report', 'activity', 'policy', 'unit'] as const
  return shown.map((kind) => ({
    label: records.schemas.kinds.get(kind)?.title ?? kind,
    value: records.all(kind).length.toLocaleString('zh-CN'),
    url: kindUrl(records, kind),
  }))
}
