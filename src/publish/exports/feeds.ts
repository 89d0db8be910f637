import { compareText } from '../../diagnostic.ts'
import { recordDate } from '../../measure/statistics.ts'
import { linksOf } from '../browse/card-groups.ts'
import { markedTitle } from '../marks.ts'
import type { PublicFile } from '../public-file.ts'
import type { RecordView } from '../views/record.ts'
import type { SiteView } from '../views/site.ts'
import { atomFeed } from './atom.ts'
import type { Feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'

const LONGEST = 50

/** The feeds of everything, of each kind and of each unit, each in both formats. */
export function* feedFiles(site: SiteView): Generator<PublicFile> {
  for (const feed of siteFeeds(site)) {
    yield { path: `${feed.path}.xml`, body: atomFeed(site, feed) }
    yield { path: `${feed.path}.json`, body: jsonFeed(site, feed) }
  }
}

function* siteFeeds(site: SiteView): Generator<Feed> {
  const records = [...site.records.values()].flat()
  const byUrl = new Map(records.map((record) => [record.url, record]))
  yield feed('', markedTitle(site, site.title), site.description, records)
  for (const { kind, url, title, description } of site.kinds)
    yield feed(url, markedTitle(site, `${site.title}：${title}`), description, site.records.get(kind) ?? [])
  for (const unit of site.records.get('unit') ?? []) {
    const own = unit.backlinks.flatMap((group) => linksOf(group).flatMap(({ url }) => byUrl.get(url) ?? []))
    yield feed(unit.url, markedTitle(site, `${site.title}：${unit.title}`), unit.summary, own)
  }
}

function feed(page: string, title: string, description: string, records: readonly RecordView[]): Feed {
  const dated = records.map((record) => ({ record, key: `${record.history?.added ?? ''} ${dateKey(record)}` }))
  dated.sort((a, b) => compareText(b.key, a.key) || compareText(a.record.url, b.record.url))
  const newest = dated.slice(0, LONGEST).map(({ record }) => record)
  return { path: `${page}/feed`, title, description, page: page || '/', records: newest }
}

function dateKey({ data }: RecordView): string {
  return (recordDate(data) ?? '').replace(/^XXXX.*/, '')
}
