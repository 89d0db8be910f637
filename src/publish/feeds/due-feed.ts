import { addDays } from '../../calendar/days.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { DueItem, UnitLedgerView } from '../ledger/unit-view.ts'
import { markedTitle } from '../marks.ts'
import type { SiteView } from '../views/site.ts'
import { type Xml, xml, xmlDocument } from '../xml.ts'
import { dutyId } from './due-calendar.ts'
import { firstAddress } from './first-address.ts'

type Site = Pick<SiteView, 'baseUrl' | 'asOf' | 'organisation' | 'marks' | 'moved'>

/** What is due and overdue for a unit, as Atom (RFC 4287). An entry changes when its duty becomes overdue. */
export function dueFeed(site: Site, unit: UnitLedgerView): string {
  const [home, id] = [absoluteUrl(site, unit.url), firstUrl(site, unit)]
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${id}#due</id>
<title>${markedTitle(site, `${unit.title}：到期事项`)}</title>
<updated>${site.asOf}T00:00:00Z</updated>
<author><name>${site.organisation}</name></author>
<link rel="self" type="application/atom+xml" href="${absoluteUrl(site, unit.feeds.atom)}"/>
<link rel="alternate" type="text/html" href="${home}"/>
${unit.overdue.map((item) => entry(site, unit, item, addDays(item.dueDay, 1)))}${unit.next.map((item) => entry(site, unit, item, item.begun))}</feed>`)
}

function firstUrl(site: Site, { url }: UnitLedgerView): string {
  return absoluteUrl(site, firstAddress(site, url))
}

function entry(site: Site, unit: UnitLedgerView, item: DueItem, updated: string): Xml {
  return xml`<entry>
<id>${firstUrl(site, unit)}#${item.span}.${dutyId(item)}</id>
<title>${item.duty.text}（${item.state.label}）：期限 ${item.due}</title>
<link rel="alternate" type="text/html" href="${absoluteUrl(site, item.duty.url)}"/>
<updated>${updated}T00:00:00Z</updated>
<summary>${item.spanTitle}，要求：${item.asked}。</summary>
</entry>
`
}
