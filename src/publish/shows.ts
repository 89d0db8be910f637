import type { SiteView } from './views/site.ts'

/**
 * What the page of one address shows beside the frame of all pages: exported by it as `shows`. While that stays the same, the
 * page is not rendered again; one that exports nothing is rendered each time.
 */
export type Shows = (site: SiteView) => unknown
