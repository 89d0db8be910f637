import type { RecordEntry } from '../../check/records.ts'
import type { Edition } from '../edition.ts'
import { newestFirst } from '../order.ts'
import { PUBLIC_KINDS } from '../public-fields.ts'
import type { Card, CardGroup } from '../views.ts'

/** More cards than a reader looks through, and the weight of a page that ten thousand records can bear. */
const SHOWN_IN_FULL = 30

/** Makes the card of a record. */
export type MakeCard = (entry: RecordEntry) => Card

/** Which of two records stands first. */
type Order = (a: RecordEntry, b: RecordEntry) => number

/** Records as lists under the titles of their kinds, in reading order; the newest first where no order is given. */
export function groupByKind(
  edition: Edition,
  entries: readonly RecordEntry[],
  card: MakeCard,
  order: Order = newestFirst,
): CardGroup[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind)
  return PUBLIC_KINDS.flatMap((kind) => {
    const ofKind = byKind.get(kind)
    if (!ofKind) return []
    const cards = [...ofKind].sort(order).map(card)
    return [
      {
        id: kind,
        title: edition.schemas.kinds.get(kind)?.title ?? kind,
        cards: cards.slice(0, SHOWN_IN_FULL),
        rest: cards.slice(SHOWN_IN_FULL).map(({ title, url }) => ({ text: title, url })),
        count: cards.length,
      },
    ]
  })
}
