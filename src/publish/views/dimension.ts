import type { CardGroup } from './card.ts'

/** One value to browse by: a code of a vocabulary, a year, a letter; a unit or a policy leads to its own page. */
export interface BrowseEntry {
  code: string
  title: string
  note?: string
  url: string
  groups: CardGroup[]
  count: number
  /** the programme names it as one that comes first */
  isPriority?: true
}

/** A way to browse: by template area, aspect, theme, group served, year, period, unit, policy, letter. */
export interface Dimension {
  code: string
  title: string
  description: string
  url: string
  entries: BrowseEntry[]
  /** by a vocabulary that records are tagged with */
  isTag?: true
  /** entries so short that they stand in one line, before what they lead to */
  isIndex?: true
}
