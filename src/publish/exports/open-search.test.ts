import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { openSearch } from './open-search.ts'

const NAMES = { os: 'http://a9.com/-/spec/opensearch/1.1/' }

test('the description has what OpenSearch asks, within its limits, and its address is that of the search page', () => {
  const site = realSite()
  using document = XmlDocument.fromString(
    String(openSearch({ ...site, title: `${site.title} <&> 很长很长很长的名称` }).body),
  )
  const words = (name: string) => document.get(`/os:OpenSearchDescription/os:${name}`, NAMES)?.content ?? ''
  expect(words('ShortName')).toMatch(/^.{1,16}$/)
  expect(words('Description')).toMatch(/^.{1,1024}$/)
  const template = document.get('/os:OpenSearchDescription/os:Url[@type="text/html"]/@template', NAMES)?.content
  expect(template).toBe(`${site.baseUrl}/search?q={searchTerms}`)
})
