import type { PublishedId } from '../read/published-ids.ts'
import type { Kind } from '../types.generated.ts'
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

function formerIds({ kinds, moved, programme }: Pick<SiteView, 'kinds' | 'moved' | 'programme'>): Named[] {
  const kindAt = new Map<string, Kind>(kinds.map(({ url, kind }) => [url, kind]))
  kindAt.set(folderOf(programme.url), 'programme')
  return moved.flatMap(({ from }) => {
    const kind = kindAt.get(folderOf(from))
    return kind ? [{ kind, id: from.slice(from.lastIndexOf('/') + 1) }] : []
  })
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'))
}
