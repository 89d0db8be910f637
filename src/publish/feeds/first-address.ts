import type { SiteView } from '../views/site.ts'

type Moved = SiteView['moved']

/** By the list of a site, which is looked through once: hundreds of feeds ask for each of their entries. */
const known = new WeakMap<Moved, ReadonlyMap<string, string>>()

/** The oldest address of a page: what names an entry for its readers stays when the record gets another id. */
export function firstAddress({ moved }: Pick<SiteView, 'moved'>, url: string): string {
  const firsts = known.get(moved) ?? firstsOf(moved)
  known.set(moved, firsts)
  return firsts.get(url) ?? url
}

function firstsOf(moved: Moved): ReadonlyMap<string, string> {
  // the last one that is set stays, and the oldest alias stands first
  return new Map(moved.toReversed().map(({ from, to }) => [to, from]))
}
