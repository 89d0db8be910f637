import type { Article, Dataset, HowTo, Organization, WebSite, WithContext } from 'schema-dts'
import { CHINESE } from '../../language.ts'
import { recordDate } from '../../measure/statistics.ts'
import { absoluteUrl, pageUrl } from '../absolute-url.ts'
import type { KindView } from '../views/kind.ts'
import type { RecordView } from '../views/record.ts'
import type { SiteView } from '../views/site.ts'
import type { Table } from '../views/table.ts'

type Site = Pick<SiteView, 'locale' | 'title' | 'subtitle' | 'description' | 'organisation' | 'baseUrl' | 'asOf'>

const CONTEXT = 'https://schema.org'

/** What the home page is, in the words of schema.org. */
export function siteData(site: Site): WithContext<WebSite> {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: site.title,
    alternateName: site.subtitle,
    description: site.description,
    url: pageUrl(site, '/'),
    inLanguage: site.locale.language,
    publisher: publisher(site),
  }
}

/** What a record is: a procedure where its body gives steps, else an article. */
export function recordData(site: Site, record: RecordView): WithContext<Article> | WithContext<HowTo> {
  const { title, summary, url, data, history, kindTitle } = record
  const date = isoDate(recordDate(data))
  const shared = {
    '@context': CONTEXT,
    name: title,
    headline: title,
    description: summary || title,
    url: pageUrl(site, url),
    mainEntityOfPage: pageUrl(site, url),
    inLanguage: CHINESE,
    publisher: publisher(site),
    ...(date ? { dateCreated: date } : {}),
    ...(history?.added ? { datePublished: history.added } : {}),
    ...(history?.changed ? { dateModified: history.changed } : {}),
    citation: record.sources.flatMap((source) => source.url ?? []),
  } as const
  if (record.steps.length === 0)
    return { ...shared, '@type': 'Article', articleSection: kindTitle, author: publisher(site) }
  const { headline: _, ...procedure } = shared
  const step = record.steps.map((text, at) => ({ '@type': 'HowToStep' as const, position: at + 1, text }))
  return { ...procedure, '@type': 'HowTo', step }
}

/** What a list is: a data set with its downloads. */
export function listData(site: Site, { title, description, url, table }: KindView): WithContext<Dataset> {
  return {
    ...dataset(site, { title, description, url }, table),
    variableMeasured: table.columns.map(({ name }) => name),
  }
}

/** What the statistics page is: a data set of tallies. */
export function statisticsData(site: Site, title: string, description: string): WithContext<Dataset> {
  return dataset(site, { title, description, url: '/statistics' }, { path: '/statistics/kind-by-year' })
}

function dataset(
  site: Site,
  { title, description, url }: Pick<KindView, 'title' | 'description' | 'url'>,
  { path }: Pick<Table, 'path'>,
): WithContext<Dataset> {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `${site.title}${site.locale.words.mark.colon}${title}`,
    // shorter ones are refused by readers of data sets
    description: [description, site.description].join(site.locale.language === CHINESE ? '' : ' '),
    url: pageUrl(site, url),
    inLanguage: CHINESE,
    dateModified: site.asOf,
    isAccessibleForFree: true,
    creator: publisher(site),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absoluteUrl(site, `${path}.csv`) },
      { '@type': 'DataDownload', encodingFormat: XLSX, contentUrl: absoluteUrl(site, `${path}.xlsx`) },
    ],
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function publisher(site: Site): Organization {
  return { '@type': 'Organization', name: site.organisation, url: pageUrl(site, '/') }
}

/** A date as ISO 8601; undefined where the source gives none, or an interval or a year that it does not know. */
function isoDate(text: string | undefined): string | undefined {
  return text && /^\d{4}(-\d{2}(-\d{2})?)?~?$/.test(text) ? text.replace('~', '') : undefined
}

/** A value as the text of a `script` element of data: nothing in it can end the element. */
export function jsonLd(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
