import type { Kind } from '../../types.generated.ts'
import type { Grade } from './grade.ts'
import type { Link } from './link.ts'

/** A record in a list: title, one line, four facts at most. */
export interface Card {
  kind: Kind
  kindTitle: string
  url: string
  title: string
  summary: string
  /** in reading order, for example place, date, unit, how well its results are proved */
  facts: string[]
  grade?: Grade
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
