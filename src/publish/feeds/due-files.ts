import type { PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { dueCalendar } from './due-calendar.ts'
import { dueFeed } from './due-feed.ts'

/** The calendar and the feed of every unit that has joined. */
export function* dueFiles(site: SiteView): Generator<PublicFile> {
  for (const unit of site.ledger.units.values()) {
    if (unit.joined === null) continue
    yield { path: unit.feeds.ics, body: dueCalendar(site, unit) }
    yield { path: unit.feeds.atom, body: dueFeed(site, unit) }
  }
}
