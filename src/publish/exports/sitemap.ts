import { alternates, CHINESE, languageOf } from '../../language.ts'
import { runsOf } from '../../runs.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { type Xml, xml, xmlDocument } from '../xml.ts'

/** As many as the protocol allows in one file. */
const MOST = 50_000

/** The sitemap of the given pages and the robots file that names it. More than one file's worth gets an index. */
export function sitemapFiles(site: SiteView, pages: readonly string[]): PublicFile[] {
  const gone = new Set(site.tombstones.map(({ url }) => url))
  const changed = new Map([...site.records.values()].flat().map(({ url, history }) => [url, history?.changed ?? null]))
  const urls = pages
    .map((page) => ({ page, path: inChinese(page) }))
    .filter(({ path }) => isListed(path) && !gone.has(path))
    .map(({ page, path }) => xml`<url>${location(site, page, changed.get(path))}${sameIn(site, path)}</url>\n`)
  const parts = runsOf(urls, MOST)
  const names = parts.map((_, at) => (parts.length === 1 ? '/sitemap.xml' : `/sitemap-${at + 1}.xml`))
  const files = parts.map((part, at) => ({ path: names[at] ?? '', body: document('urlset', part) }))
  const index = names.map((name) => xml`<sitemap>${location(site, name)}</sitemap>\n`)
  return [
    ...files,
    ...(parts.length > 1 ? [{ path: '/sitemap.xml', body: document('sitemapindex', index) }] : []),
    { path: '/robots.txt', body: robots(site) },
  ]
}

/** Pages for people who are already here, or for other sites' frames, ask not to be listed. */
const UNLISTED: ReadonlySet<string> = new Set(['/404', '/search', '/offline', '/admin', '/admin/editor'])

function isListed(page: string): boolean {
  return !UNLISTED.has(page) && !page.startsWith('/embed/')
}

/** The address of a page without the language that it is in. */
function inChinese(page: string): string {
  const language = languageOf(page)
  return language === CHINESE ? page : page.slice(`/${language}`.length) || '/'
}

function location(site: SiteView, path: string, changed: string | null = null): Xml {
  return xml`<loc>${absoluteUrl(site, path)}</loc>${changed === null ? xml`` : xml`<lastmod>${changed}</lastmod>`}`
}

/** The same page in each language, itself included, as search engines ask for it. */
function sameIn(site: SiteView, path: string): Xml[] {
  return alternates(site.languages, path).map(
    ({ language, address }) =>
      xml`<xhtml:link rel="alternate" hreflang="${language}" href="${absoluteUrl(site, address)}"/>`,
  )
}

function document(name: 'urlset' | 'sitemapindex', elements: readonly Xml[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return xmlDocument(
    name === 'urlset'
      ? xml`<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${elements}</urlset>`
      : xml`<sitemapindex xmlns="${namespace}">\n${elements}</sitemapindex>`,
  )
}

/** Robots are welcome, but not on a site for the federation alone. */
function robots(site: SiteView): string {
  if (site.ledger.audience === 'internal') return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, '/sitemap.xml')}\n`
}
