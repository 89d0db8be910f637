import type { Kind } from '../../types.generated.ts'
import type { Link } from './link.ts'

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
