import type { SiteView } from '../views/site.ts'

/** The oldest address of a page: what names an entry for its readers stays when the record gets another id. */
export function firstAddress({ moved }: Pick<SiteView, 'moved'>, url: string): string {
  return moved.find(({ to }) => to === url)?.from ?? url
}
