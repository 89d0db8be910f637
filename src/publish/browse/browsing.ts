import type { Edition } from '../edition.ts'
import type { Shared } from '../shared.ts'
import type { MakeCard } from './card-groups.ts'

/** What the ways to browse are made from. */
export interface Browsing {
  edition: Edition
  shared: Shared
  card: MakeCard
}
