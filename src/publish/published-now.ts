import type { PublishedId } from '../read/published-ids.ts'
import { allPeriods, allProgrammes } from './ledger/all-years.ts'
import type { SiteView } from './views/site.ts'

/** What a site publishes under an id that may not vanish: its records, its programmes, and the figures of closed periods. */
export function publishedNow(
  site: Pick<SiteView, 'records' | 'programme' | 'ledger' | 'otherYears'>,
): Pick<PublishedId, 'kind' | 'id'>[] {
  const closed = allPeriods(site).filter(({ closing }) => closing !== undefined)
  return [
    ...[...site.records].flatMap(([kind, views]) => views.map(({ id }) => ({ kind, id }))),
    ...allProgrammes(site).map(({ id }) => ({ kind: 'programme' as const, id })),
    ...closed.map(({ id }) => ({ kind: 'closing' as const, id })),
  ]
}
