/** The values that pages show. Pages do no counting, filtering or date arithmetic: all of it has happened here. */
import type { Language } from '../language.ts'
import type { Locale } from '../locale.ts'
import type { Schema } from '../schema-set.ts'
import type { Kind, SiteRecord } from '../types.generated.ts'
import type { Introduction } from './bulletin/bulletin-view.ts'
import type { ChainStage } from './chain/chain-view.ts'
import type { FieldGuide } from './handbook/field-guide.ts'
import type { DiffusionView } from './kit/diffusion-view.ts'
import type { ModelKit } from './kit/model-kit.ts'
import type { KnownPortal } from './known-portal.ts'
import type { LedgerView } from './ledger/ledger-view.ts'

/** A link inside the site or out of it. */
export interface Link {
  text: string
  url: string
}

/** One line of a facts strip: a field's title and its values. A value without a page of its own is plain text. */
export interface Fact {
  label: string
  values: (Link | string)[]
}

/** How far a record can be trusted: mark `A`, word 官方或原载, and the sentence that explains it. */
export interface Grade {
  mark: string
  label: string
  note: string
}

/** A record in a list: title, one line, three facts at most. */
export interface Card {
  kind: Kind
  kindTitle: string
  url: string
  title: string
  summary: string
  /** in reading order, for example place, date, unit */
  facts: string[]
  grade?: Grade
}

/** One bar of a chart, or one row of its table. */
export interface Bar {
  label: string
  value: number
  /** the value in the source's own words, with its unit: “200余人” */
  text: string
  /** the list of exactly what the number counts, where there is one */
  url?: string
}

/** A horizontal bar chart with its message as title. */
export interface Chart {
  title: string
  unit: string
  bars: Bar[]
  /** who published the figures, and the loose date */
  source?: { publisher: string; date: string }
}

/** A piece of a body: finished HTML from the checked tree, or a chart. */
export type Block = { type: 'html'; html: string } | { type: 'chart'; chart: Chart }

/** A heading of a body. */
export interface TocEntry {
  id: string
  text: string
}

/** A figure of a record as a table row. */
export interface FigureRow {
  label: string
  /** in the source's own words, grouped in thousands: “1,343,857”, “200余”, or “—” where the source gives no number */
  value: string
  unit: string
  asOf: string
  /** number of the source in the record's list, from 1 */
  source: number
}

export interface SourceView {
  /** anchor on the page: `source-main` */
  anchor: string
  title: string
  publisher: string
  url: string | null
  date: string
  /** 官方, 媒体, 转载 … */
  kind: string
  note?: string
}

/** A titled list of short texts: key points of a policy, duties of a department, townships of a unit. */
export interface TextList {
  /** anchor on the page: the name of the field */
  id: string
  title: string
  items: string[]
  /** short items may run on in one paragraph */
  inline: boolean
}

/** Records that belong with a record, under one heading. */
export interface CardGroup {
  /** anchor on the page */
  id: string
  kind: Kind
  title: string
  /** the first of them in full */
  cards: Card[]
  /** the next by their titles */
  rest: Link[]
  /** all others, a page each: the list is whole, and its first page light */
  more: Link[][]
  /** all together */
  count: number
}

/** What came of a project. */
export interface ProgressView {
  /** people trained, by skill */
  skills: Bar[]
  /** its indicators, each from day to day */
  series: { title: string; bars: Bar[] }[]
  /** indicators that count people in a sensitive table: what they are, without their figures */
  withheld: string[]
}

/** What happened to a record, from the portal's own commits. */
export interface HistoryView {
  /** newest first; what changed in words that quote nothing private */
  days: { date: string; dateWords: string; changes: string[] }[]
  /** YYYY-MM-DD of the day it came in; null where a shallow clone hides it */
  added: string | null
  /** YYYY-MM-DD of the last change; null where nothing is known */
  changed: string | null
  /** false where a shallow clone hides the beginning */
  isWhole: boolean
}

/** Why a record is no longer recommended, and what to use in its place. */
export interface Retirement {
  /** in words */
  on: string
  reason: string
  replacement?: Link
}

/** Everything that a record's page shows. */
export interface RecordView {
  kind: Kind
  kindTitle: string
  id: string
  /** its file, from the root of the repository */
  file: string
  url: string
  title: string
  summary: string
  /** in words: “2016年4月25日” */
  date: string
  year: number | null
  grade?: Grade
  /** the most important facts, for the strip under the title */
  facts: Fact[]
  /** areas, aspects, themes, groups: links to the browse pages */
  tags: Fact[]
  lists: TextList[]
  toc: TocEntry[]
  blocks: Block[]
  /** the steps of a procedure as plain text, where the body has one */
  steps: string[]
  figures: FigureRow[]
  /** drawn where the record has three or more comparable figures and its body shows no chart of its own */
  chart?: Chart
  sources: SourceView[]
  /** of a project */
  progress?: ProgressView
  note?: string
  /** records that refer to this one, by kind; for a unit also what happened in its area */
  backlinks: CardGroup[]
  related: Card[]
  /** only of a model: all that it takes to do the same elsewhere */
  kit?: ModelKit
  /** from the opinion to what has come of it, where the record is part of that */
  chain?: ChainStage[]
  breadcrumbs: Link[]
  /** the public fields as they stand in the record, by the names of its schema: for downloads and the API */
  data: Readonly<Record<string, unknown>>
  /** outside a repository there is none */
  history?: HistoryView
  /** the day by which it is to be checked again, in words */
  reviewOn?: string
  retired?: Retirement
  /** last-modified key of the page: changes when anything on it changes */
  hash: string
}

/** What stands at the address of a record that was taken down. */
export interface TombstoneView {
  kind: Kind
  kindTitle: string
  id: string
  url: string
  /** YYYY-MM-DD */
  removed: string
  removedWords: string
  reason: string
  replacement?: Link
}

/** All records of a kind. */
export interface KindView {
  kind: Kind
  title: string
  description: string
  /** address of the list: `/models` */
  url: string
  folder: string
  /** its title in the index of the search */
  facetValue: string
  cards: Card[]
  /** every record with its public fields, in Chinese words */
  table: Table
}

/** One value to browse by: a code of a vocabulary, a year, a letter; a unit or a policy leads to its own page. */
export interface BrowseEntry {
  code: string
  title: string
  note?: string
  url: string
  groups: CardGroup[]
  count: number
}

/** A way to browse: by template area, aspect, theme, group served, year, period, unit, policy, letter. */
export interface Dimension {
  code: string
  title: string
  description: string
  url: string
  entries: BrowseEntry[]
  /** entries so short that they stand in one line, before what they lead to */
  isIndex?: true
}

/** A tile of the map of units. */
export interface Tile {
  title: string
  url: string
  row: number
  column: number
  /** records of the unit and in its area */
  count: number
  joined: boolean
}

/** A column of a download. */
export interface Column {
  name: string
  description: string
  type: 'string' | 'number'
}

export type Cell = string | number | null

/** A list or a tally as rows and columns, for download. */
export interface Table {
  /** address of its files without the ending, mostly that of the page that shows it: `/models` */
  path: string
  title: string
  columns: Column[]
  rows: Cell[][]
}

/** The statistics page: each tally is a chart and a table. */
export interface StatisticsView {
  total: number
  tallies: Tally[]
  /** kind by year: rows are kinds, columns years */
  matrix: { columns: string[]; rows: { label: string; cells: { text: string; url: string | null }[]; total: string }[] }
  tiles: Tile[]
}

export interface Tally {
  id: string
  /** the message of the chart as a sentence */
  title: string
  /** what is counted */
  note: string
  bars: Bar[]
}

/** The programme's page. */
export interface ProgrammeView {
  id: string
  url: string
  title: string
  summary: string
  policy: Link
  groups: { title: string; parts: { title: string; summary: string; duties: string[] }[] }[]
  periods: { title: string; range: string; workWeek: string; returnDue: string }[]
  duties: { title: string; summary: string; part: string; lead: Link; who: string; due: string }[]
  milestones: { title: string; due: string; note: string }[]
  note?: string
}

/** What the search index holds of a record's page. */
export interface SearchRecord {
  url: string
  /** Chinese title of its kind */
  kind: string
  title: string
  summary: string
  /** loose, as the record gives it: the page that shows the result words it in its language */
  date: string
  /** pages are sorted by it as text; `0` where the source gives no year */
  sortDate: string
  sections: SearchSection[]
  /** what the page shows around its text: facts, tags, figures */
  facts: string[]
  filters: Record<string, string[]>
}

/** A stretch of a page's text, with the heading and the anchor by which a result can point at it. */
export interface SearchSection {
  heading?: { anchor: string; text: string }
  paragraphs: string[]
}

/** A way to narrow search results down. */
export interface SearchFacet {
  /** its name in the address */
  parameter: string
  /** its name in the index */
  name: string
  title: string
  /** in the order in which they are shown: the value in the index, and what it is called */
  values: { value: string; title: string }[]
}

/** Everything that the search is built from. */
export interface SearchView {
  /** one a public record */
  records: SearchRecord[]
  /** groups of words that mean the same */
  aliases: string[][]
}

/** The whole site in one language. */
export interface SiteView {
  locale: Locale
  /** the languages that the portal has */
  languages: readonly Language[]
  title: string
  subtitle: string
  description: string
  organisation: string
  baseUrl: string
  contacts: { label: string; value: string; note?: string }[]
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
