import { href as withBase } from './href.ts'
import { CHINESE, isInEveryLanguage, type Language } from './language.ts'
import type { Locale } from './locale.ts'
import type { SiteView } from './publish/views/site.ts'
import { loadSite } from './site.ts'

/** What every template reads from `Astro.locals`: the site in the language of the page, and how to speak it. */
export interface PageLocals extends Omit<Locale, 'address'> {
  site: SiteView
  /** a link's address, with the base path, in the language of the page */
  href(address: string): string
  /** the language of a link's page, where that is another than the reader's */
  hreflang(address: string): Language | undefined
}

/** What the templates of a language's pages read. */
export async function pageLocals(language: Language): Promise<PageLocals> {
  const site = await loadSite(language)
  const { address, ...locale } = site.locale
  return {
    ...locale,
    site,
    href: (url) => withBase(address(url)),
    hreflang: (url) => (language !== CHINESE && url.startsWith('/') && !isInEveryLanguage(url) ? CHINESE : undefined),
  }
}
