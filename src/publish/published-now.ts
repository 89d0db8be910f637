import type { PublishedId } from '../read/published-ids.ts'
import { allPeriods, allProgrammes } from './ledger/all-years.ts'
import type { SiteView } from './views/site.ts'

/** A record under one of the ids that it has or had. */
type Named = Pick<PublishedId, 'kind' | 'id'>

/**
 * What a site publishes under an id that may not vanish: its records, also under their former ids, those that were withdrawn,
 * its programmes, and the figures of closed periods.
 */
export function publishedNow(
  site: Pick<SiteView, 'records' | 'kinds' | 'moved' | 'tombstones' | 'programme' | 'ledger' | 'otherYears'>,
): Named[] {
  const closed = allPeriods(site).filter(({ closing }) => closing !== undefined)
  return [
    ...[...site.records].flatMap(([kind, views]) => views.map(({ id }) => ({ kind, id }))),
    ...formerIds(site),
    ...site.tombstones.map(({ kind, id }) => ({ kind, id })),
    ...allProgrammes(site).map(({ id }) => ({ kind: 'programme' as const, id })),
    ...closed.map(({ id }) => ({ kind: 'closing' as const, id })),
  ]
}

function formerIds({ kinds, moved }: Pick<SiteView, 'kinds' | 'moved'>): Named[] {
  const kindAt = new Map(kinds.map(({ url, kind }) => [url, kind]))
  return moved.flatMap(({ from }) => {
    const slash = from.lastIndexOf('/')
    const kind = kindAt.get(from.slice(0, slash))
    return kind ? [{ kind, id: from.slice(slash + 1) }] : []
  })
}
