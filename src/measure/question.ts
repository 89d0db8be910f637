import type { Link, Selection } from '../types.generated.ts'
import type { Item } from './item.ts'
import type { Span } from './span.ts'

/** What is to be counted, for which spans. */
export interface Question {
  count: Selection
  has?: readonly Link[] | undefined
  lacks?: readonly Link[] | undefined
  /** the field whose codes split the figure */
  by?: string | undefined
  /** count nothing before the span's work week */
  sinceWorkWeek?: boolean
  /** of what is asked once, nothing that began after its day: both figures of a share are of the same things */
  isOfShare?: boolean
  /** of values that follow each other, the newest of a span's end, also of what is asked once */
  isOfItsEnd?: boolean
  spans: readonly Span[]
}

/** Exactly the items that a question counts in one span. An item of a joint activity stands under each of its units. */
export interface Answer {
  total: readonly Item[]
  byUnit: ReadonlyMap<string, readonly Item[]>
}

/** The answers to a question, by the id of the span. */
export type Answers = ReadonlyMap<string, Answer>

/** Nothing counted. */
export const NO_ANSWER: Answer = { total: [], byUnit: new Map() }
