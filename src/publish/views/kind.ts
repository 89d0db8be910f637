import type { PublicKind } from '../public-fields.ts'
import type { Card } from './card.ts'
import type { Table } from './table.ts'

/** All records of a kind. */
export interface KindView {
  kind: PublicKind
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
