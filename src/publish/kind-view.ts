import { kindUrl } from './address.ts'
import type { MakeCard } from './browse/card-groups.ts'
import type { Edition } from './edition.ts'
import { newestFirst } from './order.ts'
import type { PublicKind } from './public-fields.ts'
import type { KindView } from './views/kind.ts'

/**
 * The list of all records of a kind, without their table.
 * @param chinese the edition that the index of the search is made of
 */
export function kindView(
  edition: Edition,
  chinese: Edition,
  kind: PublicKind,
  card: MakeCard,
): Omit<KindView, 'table'> {
  const schema = edition.schemas.kinds.get(kind)
  const entries = [...edition.all(kind)]
  // units keep the order of their ids; everything else is news
  const sorted = kind === 'unit' ? entries : entries.sort(newestFirst)
  const url = kindUrl(edition, kind)
  return {
    kind,
    title: schema?.title ?? kind,
    description: schema?.description ?? '',
    url,
    folder: url.slice(1),
    facetValue: chinese.schemas.kinds.get(kind)?.title ?? kind,
    cards: sorted.map(card),
  }
}
