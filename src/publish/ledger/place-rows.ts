import { compareText } from '../../diagnostic.ts'
import { lastDay } from '../../loose-date.ts'
import { recordUrl } from '../address.ts'
import { label } from '../terms.ts'
import type { Link } from '../views.ts'
import type { LedgerContext } from './context.ts'

/** A place of a unit and whether anybody has been there. */
export interface PlaceRow {
  place: Link
  kind: string
  /** times that an activity went there */
  visits: number
  /** in words; null where nobody has been there */
  lastVisit: string | null
}

interface Visit {
  count: number
  last: string
}

/** The visits to all places in one pass, as far as the reference date reaches. */
function placeVisits({ edition, ledger }: LedgerContext): ReadonlyMap<string, Visit> {
  const visits = new Map<string, Visit>()
  for (const { data } of edition.all('activity')) {
    const place = data.place === undefined ? undefined : edition.find('place', data.place)?.id
    const day = lastDay(data.date)
    if (place === undefined || day === undefined || day > ledger.asOf) continue
    const { count, last } = visits.get(place) ?? { count: 0, last: '' }
    visits.set(place, { count: count + 1, last: laterOf(day, last) })
  }
  return visits
}

function laterOf(a: string, b: string): string {
  return compareText(a, b) > 0 ? a : b
}

/** The places in use of each unit. */
export function placesByUnit(context: LedgerContext): ReadonlyMap<string, PlaceRow[]> {
  const { edition, ledger } = context
  const visits = placeVisits(context)
  const isOpen = ({ opened, closed }: { opened: string; closed?: string }) =>
    opened <= ledger.asOf && (closed === undefined || closed > ledger.asOf)
  const open = edition.all('place').filter(({ data }) => isOpen(data))
  const rows = open.map(({ id, data }) => {
    const seen = visits.get(id)
    const row: PlaceRow = {
      place: { text: data.title, url: recordUrl(edition, 'place', id) ?? '/' },
      kind: label(edition, 'place-kind', data.kind),
      visits: seen?.count ?? 0,
      lastVisit: seen ? edition.locale.date(seen.last) : null,
    }
    return { unit: edition.find('unit', data.unit)?.id ?? '', row }
  })
  return new Map([...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, of]) => [unit, of.map(({ row }) => row)]))
}
