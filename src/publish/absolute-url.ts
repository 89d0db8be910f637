import type { Locale } from '../locale.ts'

/** A site, as far as its address goes. */
interface Addressed {
  baseUrl: string
}

/** The full address of a site-absolute path, below the address that the portal gives as its own. */
export function absoluteUrl({ baseUrl }: Addressed, path: string): string {
  return `${baseUrl.replace(/\/$/, '')}${path}`
}

/** The full address of a page in the language of the site. */
export function pageUrl(site: Addressed & { locale: Locale }, path: string): string {
  return absoluteUrl(site, site.locale.address(path))
}
