import type { RecordEntry } from '../../check/records.ts'
import { compareText } from '../../diagnostic.ts'
import { hasJoined } from '../../measure/context.ts'
import { recordUrl } from '../address.ts'
import { inPages } from '../browse/card-groups.ts'
import type { Edition } from '../edition.ts'
import { recordTitle } from '../record-title.ts'
import type { CardGroup } from '../views/card.ts'
import { type AdoptionRow, adoptionRows, type StatusView, statusView } from './adoption-rows.ts'

/** How a model has spread: who, where and when. */
export interface SpreadView {
  adoptions: SpreadRow[]
  /** those that the page of the model has no room for */
  goesOn: CardGroup
  /** different units that have begun; what is only planned does not count */
  units: number
  /** states that occur, in the order of the vocabulary */
  byStatus: { status: StatusView; count: number }[]
  tiles: SpreadTile[]
  timeline: Timeline
}

/** An adoption with its stretch on the timeline, in percent of its width. */
export interface SpreadRow extends AdoptionRow {
  from: number
  to: number
}

/** A unit on the tile map; without a state it has not taken the model up. */
export interface SpreadTile {
  title: string
  url: string
  row: number
  column: number
  joined: boolean
  /** of its newest adoption */
  status?: StatusView
}

/** The common time axis of all adoptions. */
export interface Timeline {
  /** beginnings of months or years, in percent of the width */
  ticks: { text: string; at: number }[]
  /** the reference date, in percent of the width */
  today: number
  /** how many units had begun, from the first day on; days in percent of the width, and in words */
  steps: { at: number; units: number; date: string }[]
}

/** Adoptions that the page of a model shows with all that is known of them. */
const ON_PAGE = 36

/** The spread of a model from its adoptions, seen on a day. */
export function spreadView(
  edition: Edition,
  model: RecordEntry<'model'>,
  adoptions: readonly RecordEntry<'adoption'>[],
  asOf: string,
): SpreadView {
  const rows = adoptionRows(edition, model, adoptions)
  const place = placer(rows, asOf)
  const unitOf = ({ data }: RecordEntry<'adoption'>) => edition.find('unit', data.unit)?.id ?? data.unit
  const begun = adoptions.filter(({ data }) => data.started <= asOf)
  return {
    adoptions: rows.map((row) => ({ ...row, from: place.at(row.started), to: place.at(endOf(row, asOf)) })),
    goesOn: goesOn(edition, adoptions),
    units: new Set(begun.map(unitOf)).size,
    byStatus: (edition.find('vocabulary', 'adoption-status')?.data.entries ?? []).flatMap(({ code }) => {
      const count = rows.filter(({ status }) => status.code === code).length
      return count === 0 ? [] : [{ status: statusView(edition, code), count }]
    }),
    tiles: tiles(edition, asOf, new Map(adoptions.map((adoption) => [unitOf(adoption), adoption.data.status]))),
    timeline: {
      ticks: place.ticks,
      today: place.at(asOf),
      steps: steps(
        adoptions.filter(({ data }) => data.started <= asOf),
        unitOf,
        place.at,
        edition.locale.date,
      ),
    },
  }
}

function goesOn(edition: Edition, adoptions: readonly RecordEntry<'adoption'>[]): CardGroup {
  const title = edition.schemas.kinds.get('adoption')?.title ?? 'adoption'
  const links = adoptions.slice(ON_PAGE).map(({ id }) => {
    return { text: recordTitle(edition, 'adoption', id), url: recordUrl(edition, 'adoption', id) ?? '/' }
  })
  return { id: 'adoption', kind: 'adoption', title, cards: [], rest: [], more: inPages(links), count: adoptions.length }
}

/** What goes on reaches to the reference date; what is only planned is a point. */
function endOf({ started, ended }: AdoptionRow, asOf: string): string {
  return ended ?? (started > asOf ? started : asOf)
}

function tiles(edition: Edition, asOf: string, statusOf: ReadonlyMap<string, string>): SpreadTile[] {
  return edition.all('unit').flatMap(({ id, data }) => {
    const url = recordUrl(edition, 'unit', id)
    if (!data.tile || url === undefined) return []
    const status = statusOf.get(id)
    const tile = {
      title: data.short_title,
      url,
      row: data.tile.row,
      column: data.tile.column,
      joined: hasJoined(data, asOf),
    }
    return [status === undefined ? tile : { ...tile, status: statusView(edition, status) }]
  })
}

function steps(
  adoptions: readonly RecordEntry<'adoption'>[],
  unitOf: (adoption: RecordEntry<'adoption'>) => string,
  at: (day: string) => number,
  words: (day: string) => string,
): Timeline['steps'] {
  const seen = new Set<string>()
  const days = new Map<string, number>()
  for (const adoption of adoptions) days.set(adoption.data.started, seen.add(unitOf(adoption)).size)
  return [...days].map(([day, units]) => ({ at: at(day), units, date: words(day) }))
}

const MOST_TICKS = 7
/** A label further right would run out of the page. */
const LAST_TICK = 88

/** Puts days on an axis that begins and ends with a month. */
function placer(rows: readonly AdoptionRow[], asOf: string): { at(day: string): number; ticks: Timeline['ticks'] } {
  const days = [asOf, ...rows.flatMap(({ started, ended }) => [started, ended ?? started])].sort(compareText)
  const months = monthsBetween(days[0] ?? asOf, days.at(-1) ?? asOf)
  const [start, end] = [Date.parse(`${months[0]}-01`), Date.parse(`${months.at(-1)}-01`)]
  const at = (day: string) => Math.round(((Date.parse(day) - start) / (end - start)) * 1000) / 10
  const every = Math.ceil((months.length - 1) / MOST_TICKS)
  const ticks = months.slice(0, -1).filter((_, index) => index % every === 0)
  const placed = ticks.map((month) => ({ text: month, at: at(`${month}-01`) }))
  return { at, ticks: placed.filter((tick) => tick.at <= LAST_TICK) }
}

/** Every month from that of a day to the one after that of another: `2025-11`, `2025-12`, `2026-01`. */
function monthsBetween(first: string, last: string): string[] {
  const number = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const [from, to] = [number(first), number(last) + 1]
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const month = from + step
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
