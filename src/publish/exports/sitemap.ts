import { absoluteUrl } from '../absolute-url.ts'
import type { SiteView } from '../views.ts'
import type { PublicFile } from './public-file.ts'
import { type Xml, xml, xmlDocument } from './xml.ts'

/** As many as the protocol allows in one file. */
const MOST = 50_000

/** The sitemap of the given pages and the robots file that names it. More than one file's worth gets an index. */
export function sitemapFiles(site: SiteView, pages: readonly string[]): PublicFile[] {
  const gone = new Set(site.tombstones.map(({ url }) => url))
  const changed = new Map([...site.records.values()].flat().map(({ url, history }) => [url, history?.changed ?? null]))
  const urls = pages
    .filter((page) => isListed(page) && !gone.has(page))
    .map((page) => element('url', absoluteUrl(site, page), changed.get(page)))
  const parts = Array.from({ length: Math.ceil(urls.length / MOST) }, (_, at) => urls.slice(at * MOST, (at + 1) * MOST))
  const names = parts.map((_, at) => (parts.length === 1 ? '/sitemap.xml' : `/sitemap-${at + 1}.xml`))
  const files = parts.map((part, at) => ({ path: names[at] ?? '', body: document('urlset', part) }))
  const index = names.map((name) => element('sitemap', absoluteUrl(site, name)))
  return [
    ...files,
    ...(parts.length > 1 ? [{ path: '/sitemap.xml', body: document('sitemapindex', index) }] : []),
    { path: '/robots.txt', body: `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, '/sitemap.xml')}\n` },
  ]
}

/** Pages for people who are already here, or for other sites' frames, ask not to be listed. */
const UNLISTED: ReadonlySet<string> = new Set(['/404', '/search'])

function isListed(page: string): boolean {
  return !UNLISTED.has(page) && !page.startsWith('/embed/')
}

function element(name: 'url' | 'sitemap', location: string, changed: string | null = null): Xml {
  const inside = xml`<loc>${location}</loc>${changed === null ? xml`` : xml`<lastmod>${changed}</lastmod>`}`
  return name === 'url' ? xml`<url>${inside}</url>\n` : xml`<sitemap>${inside}</sitemap>\n`
}

function document(name: 'urlset' | 'sitemapindex', elements: readonly Xml[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return xmlDocument(
    name === 'urlset'
      ? xml`<urlset xmlns="${namespace}">\n${elements}</urlset>`
      : xml`<sitemapindex xmlns="${namespace}">\n${elements}</sitemapindex>`,
  )
}
