import type { SiteView } from './views/site.ts'

/** The full address of a site-absolute path, below the address that the portal gives as its own. */
export function absoluteUrl({ baseUrl }: Pick<SiteView, 'baseUrl'>, path: string): string {
  return `${baseUrl.replace(/\/$/, '')}${path}`
}

/** The full address of a page in the language of the site. */
export function pageUrl(site: Pick<SiteView, 'baseUrl' | 'locale'>, path: string): string {
  return absoluteUrl(site, site.locale.address(path))
}
