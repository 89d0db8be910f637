import { expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { xsdFaults } from '../../../tests/formats/xml-schema.ts'
import type { PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { sitemapFiles } from './sitemap.ts'

const XSD = 'node_modules/sitemap/schema/sitemap.xsd'
const site = realSite()
const [model] = site.records.get('model') ?? []

/** The schema of sitemaps leaves links of other namespaces to their own schemas, which are not at hand. */
function faultsOf(sitemap: PublicFile | undefined): string {
  return xsdFaults(XSD, String(sitemap?.body).replace(/<xhtml:link [^>]*>/g, ''))
}

test('the sitemap is valid and lists the pages that are to be found', () => {
  const [sitemap, robots] = sitemapFiles(site, ['/', String(model?.url), '/404', '/embed/statistics/kind'])
  expect(faultsOf(sitemap)).toBe('')
  const locations = [...String(sitemap?.body).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location]) => location)
  expect(locations).toEqual([`${site.baseUrl}/`, `${site.baseUrl}${model?.url}`])
  expect(robots?.body).toContain(`Sitemap: ${site.baseUrl}/sitemap.xml`)
})

test('a page names itself in every language that it was built in', () => {
  const [sitemap] = sitemapFiles(site, ['/', '/en', '/models', '/en/models', '/guide', '/en/search'])
  const urls = [...String(sitemap?.body).matchAll(/<url>(.*?)<\/url>/g)].map(([, url = '']) => url)
  const alternates = urls.map((url) => [...url.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, ...link]) => link))
  const home = [
    ['zh-CN', `${site.baseUrl}/`],
    ['en', `${site.baseUrl}/en`],
  ]
  const models = [
    ['zh-CN', `${site.baseUrl}/models`],
    ['en', `${site.baseUrl}/en/models`],
  ]
  expect(alternates).toEqual([home, home, models, models, []])
  expect(faultsOf(sitemap)).toBe('')
})

test('a page says when its record last changed', () => {
  const history = { days: [], added: null, changed: '2025-05-01', isWhole: false }
  if (!model) throw new Error('no model')
  const records: SiteView['records'] = new Map([['model', [{ ...model, history }]]])
  expect(sitemapFiles({ ...site, records }, [String(model?.url)])[0]?.body).toContain('<lastmod>2025-05-01</lastmod>')
})

test('more pages than one file may hold get an index', () => {
  const pages = Array.from({ length: 50_001 }, (_, number) => `/models/${number}`)
  const files = sitemapFiles(site, pages)
  expect(files.map(({ path }) => path)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap.xml', '/robots.txt'])
  expect(String(files[0]?.body).match(/<url>/g)).toHaveLength(50_000)
  expect(files[2]?.body).toContain(`<sitemap><loc>${site.baseUrl}/sitemap-2.xml</loc></sitemap>`)
})

test('the schema of sitemaps finds what is wrong', () => {
  const [sitemap] = sitemapFiles(site, ['/'])
  const body = String(sitemap?.body).replaceAll('loc>', 'location>')
  expect(faultsOf({ path: '/sitemap.xml', body })).toContain('location')
})
