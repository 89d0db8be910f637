import type { Kind } from '../../types.generated.ts'
import type { ChainStage } from '../chain/chain-view.ts'
import type { ModelKit } from '../kit/model-kit.ts'
import type { Block, TocEntry } from './body.ts'
import type { Card, CardGroup } from './card.ts'
import type { Chart } from './chart.ts'
import type { Fact } from './fact.ts'
import type { FigureRow } from './figure.ts'
import type { Grade } from './grade.ts'
import type { HistoryView } from './history.ts'
import type { Link } from './link.ts'
import type { ProgressView } from './progress.ts'
import type { SourceView } from './source.ts'

/** A titled list of short texts: key points of a policy, duties of a department, townships of a unit. */
export interface TextList {
  /** anchor on the page: the name of the field */
  id: string
  title: string
  items: string[]
  /** short items may run on in one paragraph */
  inline: boolean
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
