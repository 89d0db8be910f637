import type { RecordEntry } from '../../check/records.ts'
import { runsOf } from '../../runs.ts'
import type { Edition } from '../edition.ts'
import { newestFirst } from '../order.ts'
import { PUBLIC_KINDS } from '../public-fields.ts'
import type { Card, CardGroup } from '../views/card.ts'
import type { Link } from '../views/link.ts'

/** How many of a kind a page shows in full, and how many more by their titles: where the list is what the page is for, and below a record. */
const ROOM = { list: { cards: 30, titles: 170 }, record: { cards: 4, titles: 8 } } as const

/** Titles on a page that a list goes on on. */
const PER_PAGE = 500

/** Makes the card of a record. */
export type MakeCard = (entry: RecordEntry) => Card

interface Grouping {
  /** which of two records stands first: the newest where nothing else is said */
  order?: (a: RecordEntry, b: RecordEntry) => number
  room?: keyof typeof ROOM
}

/** Records as lists under the titles of their kinds, in reading order. */
export function groupByKind(
  edition: Edition,
  entries: readonly RecordEntry[],
  card: MakeCard,
  { order = newestFirst, room = 'list' }: Grouping = {},
): CardGroup[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind)
  return PUBLIC_KINDS.flatMap((kind) => {
    const ofKind = byKind.get(kind)
    if (!ofKind) return []
    const title = edition.schemas.kinds.get(kind)?.title ?? kind
    return [
      { id: kind, kind, title, count: ofKind.length, ...split(edition, [...ofKind].sort(order).map(card), ROOM[room]) },
    ]
  })
}

function split(
  edition: Edition,
  all: readonly Card[],
  room: (typeof ROOM)[keyof typeof ROOM],
): Pick<CardGroup, 'cards' | 'rest' | 'more'> {
  const links = all.slice(room.cards).map(({ title, url }) => edition.link(title, url))
  return { cards: all.slice(0, room.cards), rest: links.slice(0, room.titles), more: inPages(links.slice(room.titles)) }
}

/** Links as the pages that a list goes on on. */
export function inPages(links: readonly Link[]): Link[][] {
  return runsOf(links, PER_PAGE)
}

/** All that a list names, wherever it stands. */
export function linksOf({ cards, rest, more }: CardGroup): Link[] {
  return [...cards.map(({ title, url }) => ({ text: title, url })), ...rest, ...more.flat()]
}
