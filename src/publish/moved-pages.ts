import { listPages } from './browse/list-pages.ts'
import { embedUrl } from './embed-url.ts'
import { allFigurePages } from './ledger/all-years.ts'
import type { SiteView } from './views/site.ts'

type Move = SiteView['moved'][number]

/** The former addresses of records, by those of today. */
export type Moved = ReadonlyMap<string, readonly Move[]>

/** Looks former addresses up by the address of a record, which is `/<folder>/<id>`. */
export function movedRecords({ moved }: Pick<SiteView, 'moved'>): Moved {
  return Map.groupBy(moved, ({ to }) => to)
}

/** Former addresses of pages and where they lead: of records, of what stands below and behind them, of their frames. */
export function movedPages(site: SiteView): Move[] {
  if (site.moved.length === 0) return []
  const moved = movedRecords(site)
  const below = [...listPages(site)].map(({ url }) => url)
  const frames = [...site.records.values()].flat().flatMap((record) => embedUrl(record) ?? [])
  return [
    ...site.moved,
    ...[...below, ...frames].flatMap((address) => formerAddresses(moved, address)),
    ...allFigurePages(site).flatMap(({ path }) => formerLists(moved, path)),
  ]
}

/** The former addresses of what has a record's address in its own: `/units/yi/due.ics`, `/api/v1/units/yi.json`. */
export function formerAddresses(moved: Moved, address: string): Move[] {
  const steps = address.split('/')
  for (const [at, step] of steps.entries()) {
    const record = `/${step}/${(steps[at + 1] ?? '').replace(/\..*$/, '')}`
    const start = steps.slice(0, at).join('/')
    const rest = address.slice(start.length + record.length)
    const moves = moved.get(record)
    if (moves) return moves.map(({ from }) => ({ from: `${start}${from}${rest}`, to: address }))
  }
  return []
}

/** The lists behind the figures of a unit: their addresses end with its id, `/ledger/2025-1/yi`. */
function formerLists(moved: Moved, path: string): Move[] {
  const [, top, span, unit] = path.split('/')
  if (top !== 'ledger') return []
  const moves = moved.get(`/units/${unit}`) ?? []
  return moves.map(({ from }) => ({ from: `/ledger/${span}${from.slice(from.lastIndexOf('/'))}`, to: path }))
}
