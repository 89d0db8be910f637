import { absoluteUrl } from '../absolute-url.ts'
import { markedTitle } from '../marks.ts'
import type { PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { xml, xmlDocument } from '../xml.ts'

/** The longest short name and description that the format allows. */
const SHORT_NAME = 16
const DESCRIPTION = 1024

/** The OpenSearch description: browsers offer the site's search in their address bar. */
export function openSearch(site: SiteView): PublicFile {
  const template = `${absoluteUrl(site, '/search')}?q={searchTerms}`
  const description = xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${site.title.slice(0, SHORT_NAME)}</ShortName>
<Description>${markedTitle(site, site.description).slice(0, DESCRIPTION)}</Description>
<Url type="text/html" method="get" template="${template}"/>
<Image width="16" height="16" type="image/svg+xml">${absoluteUrl(site, '/favicon.svg')}</Image>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>`
  return { path: '/opensearch.xml', body: xmlDocument(description) }
}
