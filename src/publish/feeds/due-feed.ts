import { addDays } from '../../calendar/days.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { markedTitle } from '../exports/marks.ts'
import { type Xml, xml, xmlDocument } from '../exports/xml.ts'
import type { DueItem, UnitLedgerView } from '../ledger/unit-view.ts'
import type { SiteView } from '../views/site.ts'
import { dutyId } from './due-calendar.ts'

type Site = Pick<SiteView, 'baseUrl' | 'asOf' | 'organisation' | 'marks'>

/** What is due and overdue for a unit, as Atom (RFC 4287). An entry changes when its duty becomes overdue. */
export function dueFeed(site: Site, unit: UnitLedgerView): string {
  const home = absoluteUrl(site, unit.url)
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${home}#due</id>
<title>${markedTitle(site, `${unit.title}：到期事项`)}</title>
<updated>${site.asOf}T00:00:00Z</updated>
<author><name>${site.organisation}</name></author>
<link rel="self" type="application/atom+xml" href="${absoluteUrl(site, unit.feeds.atom)}"/>
<link rel="alternate" type="text/html" href="${home}"/>
${unit.overdue.map((item) => entry(site, unit, item, addDays(item.dueDay, 1)))}${unit.next.map((item) => entry(site, unit, item, item.begun))}</feed>`)
}

function entry(site: Site, unit: UnitLedgerView, item: DueItem, updated: string): Xml {
  return xml`<entry>
<id>${absoluteUrl(site, unit.url)}#${item.span}.${dutyId(item)}</id>
<title>${item.duty.text}（${item.state.label}）：期限 ${item.due}</title>
<link rel="alternate" type="text/html" href="${absoluteUrl(site, item.duty.url)}"/>
<updated>${updated}T00:00:00Z</updated>
<summary>${item.spanTitle}，要求：${item.asked}。</summary>
</entry>
`
}
