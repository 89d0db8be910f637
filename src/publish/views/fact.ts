import type { Link } from './link.ts'

/** One line of a facts strip: a field's title and its values. A value without a page of its own is plain text. */
export interface Fact {
  label: string
  values: (Link | string)[]
  /** the pieces of its one text that no line breaks into: the names in a region */
  phrases?: string[]
}
