import type { CardGroup } from '../views/card.ts'
import type { Link } from '../views/link.ts'
import type { SiteView } from '../views/site.ts'

/** A page that a long list goes on on. */
export interface ListPage {
  url: string
  /** the page on which the list begins */
  start: Link
  group: CardGroup
  /** 2 is the first that goes on */
  number: number
  links: readonly Link[]
}

/** The address of a page of a list: of the first, the place on the page where it begins. */
export function listPageUrl(start: string, { id }: CardGroup, number: number): string {
  return number === 1 ? `${start}#${id}` : `${start}/${id}/${number}`
}

/** Every page that a list of a browse page or of a record goes on on. */
export function* listPages({ dimensions, records }: SiteView): Generator<ListPage> {
  for (const dimension of dimensions)
    for (const { url, title, groups } of dimension.entries)
      yield* pagesOf({ url, text: `${dimension.title} ${title}` }, groups)
  for (const { url, title, backlinks, kit } of [...records.values()].flat())
    yield* pagesOf({ url, text: title }, [...(kit ? [kit.spread.goesOn] : []), ...backlinks])
}

function* pagesOf(start: Link, groups: readonly CardGroup[]): Generator<ListPage> {
  for (const group of groups)
    for (const [at, links] of group.more.entries())
      yield { url: listPageUrl(start.url, group, at + 2), start, group, number: at + 2, links }
}
