import { lastDay } from '../../calendar/loose-date.ts'
import type { RecordEntry } from '../../check/records.ts'
import { compareText } from '../../diagnostic.ts'
import { fill } from '../../words.ts'
import { recordUrl } from '../address.ts'
import { recordTitle } from '../record-title.ts'
import { label } from '../terms.ts'
import type { Link } from '../views/link.ts'
import type { LedgerContext } from './context.ts'
import { entryWords } from './entries.ts'
import { countFigure, type Figure, NO_FIGURE } from './figure.ts'

/** A place of a unit and whether anybody has been there. */
export interface PlaceRow {
  place: Link
  kind: string
  /** the activities that went there */
  visits: Figure
  /** in words; null where nobody has been there */
  lastVisit: string | null
}

interface Visit {
  entry: RecordEntry
  on: string
}

/** The visits to all places in one pass, as far as the reference date reaches. */
function placeVisits({ edition, ledger }: LedgerContext): ReadonlyMap<string, Visit[]> {
  const visits = new Map<string, Visit[]>()
  for (const entry of edition.all('activity')) {
    const { place: named, date } = entry.data
    const place = named === undefined ? undefined : edition.find('place', named)?.id
    const on = lastDay(date)
    if (place === undefined || on === undefined || on > ledger.asOf) continue
    const ofPlace = visits.get(place)
    if (ofPlace) ofPlace.push({ entry, on })
    else visits.set(place, [{ entry, on }])
  }
  return visits
}

/** How often anybody was at a place, with the list of the activities at `/ledger/places/<unit>#<place>`. */
function visitsFigure(context: LedgerContext, { id, data }: RecordEntry<'place'>, visits: readonly Visit[]): Figure {
  if (visits.length === 0) return NO_FIGURE
  const { edition } = context
  const unit = edition.find('unit', data.unit)?.id ?? data.unit
  const pageTitle = fill(edition.locale.words.grid.visits, { unit: recordTitle(edition, 'unit', unit) })
  const place = { path: `/ledger/places/${unit}`, pageTitle, anchor: id, title: data.title }
  return countFigure(context, place, visits, ({ entry, on }) => ({
    text: entryWords(edition, entry),
    url: recordUrl(edition, entry.kind, entry.id) ?? '/',
    note: edition.locale.date(on),
  }))
}

/** The places in use of each unit. */
export function placesByUnit(context: LedgerContext): ReadonlyMap<string, PlaceRow[]> {
  const { edition, ledger } = context
  const visits = placeVisits(context)
  const isOpen = ({ opened, closed }: { opened: string; closed?: string }) =>
    opened <= ledger.asOf && (closed === undefined || closed > ledger.asOf)
  const open = edition.all('place').filter(({ data }) => isOpen(data))
  const rows = open.map((entry) => {
    const { id, data } = entry
    const seen = visits.get(id) ?? []
    const last = seen
      .map(({ on }) => on)
      .sort(compareText)
      .at(-1)
    const row: PlaceRow = {
      place: { text: data.title, url: recordUrl(edition, 'place', id) ?? '/' },
      kind: label(edition, 'place-kind', data.kind),
      visits: visitsFigure(context, entry, seen),
      lastVisit: last === undefined ? null : edition.locale.date(last),
    }
    return { unit: edition.find('unit', data.unit)?.id ?? '', row }
  })
  return new Map([...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, of]) => [unit, of.map(({ row }) => row)]))
}
