import { compareText } from '../../diagnostic.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { firstAddress } from '../feeds/first-address.ts'
import type { RecordView } from '../views/record.ts'
import type { SiteView } from '../views/site.ts'
import { type Xml, xml, xmlDocument } from '../xml.ts'
import { type Feed, updatedAt } from './feed.ts'

/** A feed as Atom (RFC 4287). */
export function atomFeed(site: SiteView, { path, title, description, page, records }: Feed): string {
  const updated = records.map((record) => updatedAt(site, record)).sort(compareText)
  const home = absoluteUrl(site, page)
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${absoluteUrl(site, firstAddress(site, page))}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${updated.at(-1) ?? `${site.asOf}T00:00:00Z`}</updated>
<author><name>${site.organisation}</name></author>
<link rel="self" type="application/atom+xml" href="${absoluteUrl(site, `${path}.xml`)}"/>
<link rel="alternate" type="text/html" href="${home}"/>
${records.map((record) => entry(site, record))}</feed>`)
}

function entry(site: SiteView, record: RecordView): Xml {
  const { title, summary, kindTitle, kind, history, url } = record
  const published = history?.added ? xml`<published>${history.added}T00:00:00Z</published>\n` : xml``
  return xml`<entry>
<id>${absoluteUrl(site, firstAddress(site, url))}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${absoluteUrl(site, url)}"/>
${published}<updated>${updatedAt(site, record)}</updated>
<category term="${kind}" label="${kindTitle}"/>
<summary>${summary || title}</summary>
</entry>
`
}
