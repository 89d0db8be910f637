import type { Link } from '../publish/views/link.ts'
import type { Kind } from '../types.generated.ts'

/** What a page says of itself to other programs, beyond its title and description. */
export interface PageMeta {
  /** the kind that the page shows: it has a share card of its own */
  kind?: Kind
  /** the feed of the page's news, without the ending of its address */
  feed?: Link
  /** the page in the words of schema.org */
  data?: object
}
