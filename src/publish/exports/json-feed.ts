import { absoluteUrl } from '../absolute-url.ts'
import { firstAddress } from '../feeds/first-address.ts'
import type { RecordView } from '../views/record.ts'
import type { SiteView } from '../views/site.ts'
import { type Feed, updatedAt } from './feed.ts'

/** A feed as JSON Feed 1.1. */
export function jsonFeed(site: SiteView, { path, title, description, page, records }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: 'zh-CN',
    home_page_url: absoluteUrl(site, page),
    feed_url: absoluteUrl(site, `${path}.json`),
    authors: [{ name: site.organisation }],
    items: records.map((record) => item(site, record)),
  }
  return `${JSON.stringify(feed)}\n`
}

function item(site: SiteView, record: RecordView) {
  const { url, title, summary, kindTitle, history } = record
  return {
    id: absoluteUrl(site, firstAddress(site, url)),
    url: absoluteUrl(site, url),
    title,
    content_text: summary || title,
    ...(history?.added ? { date_published: `${history.added}T00:00:00Z` } : {}),
    date_modified: updatedAt(site, record),
    tags: [kindTitle],
  }
}
