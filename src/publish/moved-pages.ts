import { listPages } from './browse/list-pages.ts'
import { embedUrl } from './exports/embed-url.ts'
import type { SiteView } from './views/site.ts'

type Move = SiteView['moved'][number]

/** Former addresses of pages and where they lead: of records, of what stands below and behind them, of their frames. */
export function movedPages(site: SiteView): Move[] {
  if (site.moved.length === 0) return []
  const pages = [...listPages(site)].map(({ url }) => url)
  const frames = [...site.records.values()].flat().flatMap((record) => embedUrl(record) ?? [])
  const moves = site.moved.flatMap((move) => [
    move,
    ...movesOf([`${move.to}/`], move, pages),
    ...ledgerMoves(site, move),
  ])
  const framed = site.moved.flatMap((move) => {
    return frames.flatMap((to) => (to === `/embed${move.to}` ? [{ from: `/embed${move.from}`, to }] : []))
  })
  return [...moves, ...framed]
}

/**
 * The former addresses of what has a record's address in its own.
 * @param beginnings how that address goes on in it: `/units/yi/`, `/units/yi.`
 */
export function movesOf(beginnings: readonly string[], { from, to }: Move, addresses: readonly string[]): Move[] {
  return beginnings.flatMap((beginning) =>
    addresses
      .filter((address) => address.includes(beginning))
      .map((address) => ({ from: address.replace(to, from), to: address })),
  )
}

/** The lists behind the figures of a unit: their addresses end with its id. */
function ledgerMoves({ ledger }: SiteView, { from, to }: Move): Move[] {
  const [old, id] = [from, to].map((url) => url.slice(url.lastIndexOf('/') + 1))
  if (!id || ledger.units.get(id)?.url !== to) return []
  const pages = ledger.pages.filter(({ path }) => path.startsWith('/ledger/') && path.endsWith(`/${id}`))
  return pages.map(({ path }) => ({ from: path.slice(0, -id.length) + old, to: path }))
}
