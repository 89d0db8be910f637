import { recordDate } from '../../measure/statistics.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { linksOf } from '../browse/card-groups.ts'
import { allPeriods, allProgrammes } from '../ledger/all-years.ts'
import { markedDocument } from '../marks.ts'
import { jsonFile, jsonText, type KeyedFile, type PublicFile } from '../public-file.ts'
import type { Card } from '../views/card.ts'
import type { KindView } from '../views/kind.ts'
import type { ProgrammeView } from '../views/programme.ts'
import type { RecordView } from '../views/record.ts'
import type { SiteView } from '../views/site.ts'
import { ledgerDocument } from './ledger-document.ts'
import { openApi } from './open-api.ts'

/** Where the API stands. A change that breaks its readers gets a new number beside the old one. */
export const API = '/api/v1'

/** The static API: its entry, a list a kind, a file a record, the statistics, the ledger, its description and the schemas. */
export function* apiFiles(site: SiteView): Generator<PublicFile | KeyedFile> {
  const document = (path: string, value: object) => jsonFile(`${API}${path}`, markedDocument(site, value))
  yield document('/index.json', entry(site))
  yield jsonFile(`${API}/openapi.json`, openApi(site))
  yield document('/statistics.json', { asOf: site.asOf, total: site.statistics.total, tallies: tallies(site) })
  yield document('/tombstones.json', { asOf: site.asOf, tombstones: tombstones(site) })
  yield document('/ledger.json', ledgerDocument(site, site))
  for (const year of [site, ...site.otherYears]) yield document(ledgerPath(year.programme), ledgerDocument(site, year))
  for (const { closing } of allPeriods(site)) if (closing) yield { path: closing.file.url, body: closing.file.body }
  for (const [name, schema] of Object.entries(site.schemas)) {
    const comment = site.marks.length > 0 ? { $comment: site.marks.join('、') } : {}
    yield jsonFile(`${API}/schemas/${name}`, { ...comment, ...schema })
  }
  for (const kind of site.kinds) {
    const records = site.records.get(kind.kind) ?? []
    yield document(`${kind.url}.json`, list(site, kind, records))
    for (const record of records) yield recordFile(site, record)
  }
}

/** The ledger of a programme where it stays when the next one comes into force. */
function ledgerPath({ id }: ProgrammeView): string {
  return `/ledgers/${id}.json`
}

/** The address of a record in the API. */
function apiUrl(site: SiteView, url: string): string {
  return absoluteUrl(site, `${API}${url}.json`)
}

function entry(site: SiteView) {
  const { title, description, organisation, asOf, commit, demonstration } = site
  const kinds = site.kinds.map(({ kind, title, cards, url }) => ({
    kind,
    title,
    count: cards.length,
    list: apiUrl(site, url),
  }))
  const links = {
    openapi: absoluteUrl(site, `${API}/openapi.json`),
    statistics: absoluteUrl(site, `${API}/statistics.json`),
    tombstones: absoluteUrl(site, `${API}/tombstones.json`),
    ledger: absoluteUrl(site, `${API}/ledger.json`),
    ledgers: allProgrammes(site).map((programme) => ({
      programme: programme.id,
      ledger: absoluteUrl(site, API + ledgerPath(programme)),
    })),
  }
  return { title, description, organisation, asOf, commit, demonstration, kinds, ...links }
}

function list(site: SiteView, { kind, title }: KindView, records: readonly RecordView[]) {
  return { kind, title, asOf: site.asOf, count: records.length, records: records.map((record) => head(site, record)) }
}

function head(site: SiteView, record: RecordView) {
  const { kind, id, title, summary, year, data, history } = record
  return {
    kind,
    id,
    url: absoluteUrl(site, record.url),
    api: apiUrl(site, record.url),
    title,
    summary,
    date: recordDate(data) ?? null,
    year,
    changed: history?.changed ?? null,
  }
}

/** What a record's file says is on its page too: the page's key stands for both. */
function recordFile(site: SiteView, record: RecordView): KeyedFile {
  const document = () => markedDocument(site, recordDocument(site, record))
  return { path: `${API}${record.url}.json`, key: record.hash, make: () => jsonText(document()) }
}

/** A record as the API gives it: its public fields by the names of the schema, and what the page adds to them. */
function recordDocument(site: SiteView, record: RecordView) {
  const { data, blocks, backlinks, related, history, progress } = record
  return {
    ...head(site, record),
    data,
    html: blocks.flatMap((block) => (block.type === 'html' ? [block.html] : [])).join('\n') || null,
    backlinks: backlinks.flatMap((group) =>
      linksOf(group).map(({ text, url }) => reference(site, { kind: group.kind, title: text, url })),
    ),
    related: related.map((card) => reference(site, card)),
    ...(progress ? { progress } : {}),
    history: history?.days.map(({ date, changes }) => ({ date, changes })) ?? null,
  }
}

function reference(site: SiteView, { kind, title, url }: Pick<Card, 'kind' | 'title' | 'url'>) {
  return { kind, title, url: absoluteUrl(site, url), api: apiUrl(site, url) }
}

/** Records that were taken down: who holds a copy learns it here. */
function tombstones(site: SiteView) {
  return site.tombstones.map(({ kind, id, url, removed, reason, replacement }) => ({
    kind,
    id,
    url: absoluteUrl(site, url),
    removed,
    reason,
    replacement: replacement ? absoluteUrl(site, replacement.url) : null,
  }))
}

function tallies(site: SiteView) {
  return site.statistics.tallies.map(({ id, title, note, bars }) => ({
    id,
    title,
    note,
    bars: bars.map(({ label, value, url }) => ({
      label,
      value,
      url: url === undefined ? null : absoluteUrl(site, url),
    })),
  }))
}
