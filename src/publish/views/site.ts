import type { Language } from '../../language.ts'
import type { Locale } from '../../locale.ts'
import type { Schema } from '../../schema/schema-set.ts'
import type { Kind, SiteRecord } from '../../types.generated.ts'
import type { FieldGuide } from '../handbook/field-guide.ts'
import type { DiffusionView } from '../kit/diffusion-view.ts'
import type { KnownPortal } from '../known-portal.ts'
import type { LedgerView } from '../ledger/ledger-view.ts'
import type { Card } from './card.ts'
import type { Contact } from './contact.ts'
import type { Dimension } from './dimension.ts'
import type { Introduction } from './introduction.ts'
import type { KindView } from './kind.ts'
import type { ProgrammeView } from './programme.ts'
import type { RecordView } from './record.ts'
import type { SearchView } from './search.ts'
import type { SearchFacet } from './search-facet.ts'
import type { StatisticsView } from './statistics.ts'
import type { TombstoneView } from './tombstone.ts'

/**
 * The whole site in one language, as pages show it. Pages do no counting, filtering or date arithmetic: all of it has
 * happened when this is made.
 */
export interface SiteView {
  locale: Locale
  /** the languages that the portal has */
  languages: readonly Language[]
  title: string
  subtitle: string
  description: string
  organisation: string
  baseUrl: string
  contacts: Contact[]
  repository: string | null
  demonstration: boolean
  /** what must stand on every page and file: 演示数据, 内部 */
  marks: string[]
  /** the reference date of all figures, YYYY-MM-DD, and in words */
  asOf: string
  asOfWords: string
  /** short hash of the source commit; null outside a repository */
  commit: string | null
  kinds: KindView[]
  /** the schemas of the public fields, by file name */
  schemas: Readonly<Record<string, Schema>>
  records: ReadonlyMap<Kind, RecordView[]>
  /** former addresses of pages and where they lead */
  moved: { from: string; to: string }[]
  /** records that were taken down: their addresses say why */
  tombstones: TombstoneView[]
  dimensions: Dimension[]
  statistics: StatisticsView
  programme: ProgrammeView
  /** what is counted for the programme, for the audience of this site */
  ledger: LedgerView
  /** the other programmes that have begun, the newest first, each with what is counted for it */
  otherYears: { programme: ProgrammeView; ledger: LedgerView }[]
  /** what editors wrote for the bulletins, by period */
  introductions: ReadonlyMap<string, Introduction>
  /** how the models have spread */
  diffusion: DiffusionView
  featured: Card[]
  newest: Card[]
  /** the key figures of the home page, each with the list that it counts */
  keyFigures: { label: string; value: string; url: string }[]
  /** pictures: the file below the root, and where it is published */
  media: { file: string; url: string }[]
  facets: SearchFacet[]
  /** what the search is built from: asked for once, and as much text as the records, so it is not held */
  search: () => SearchView
  /** how the records of each kind are written, in Chinese */
  fieldGuides: FieldGuide[]
  /** what a new record is checked by */
  known: KnownPortal
  /** where the repository lives on the web */
  forge?: NonNullable<SiteRecord['forge']>
}
