import type { Records } from '../../check/records.ts'
import { compareText } from '../../diagnostic.ts'
import { currentIds, withUnits } from '../../measure/closing-of.ts'
import { protectTables } from '../../measure/disclosure/protect.ts'
import type { Published } from '../../measure/disclosure/tables.ts'
import type { IndicatorFigures, Ledger } from '../../measure/ledger.ts'
import type { ClosingRecord } from '../../types.generated.ts'
import { releasedKey } from './frozen-table.ts'
import type { Part } from './parts.ts'
import { ReleasedTables } from './released-tables.ts'

/** What the public is told of one count: the number shown, or why there is none. */
export type Released = number | 'hidden' | 'unreleased' | 'nothing'

/** What the public is told of the counts of sensitive indicators. */
export type ProtectedCounts = (figures: IndicatorFigures, span: string, part: Part, base: boolean) => Released

/**
 * Protects all sensitive indicators of a site together: readers see all of them.
 * A count is published once, when its period is closed, and never again: who keeps yesterday's copy of the site, or knows that
 * one record has come since, learns nothing from today's. What runs over the year or longer is published once too, when all
 * periods are closed: told with each closing, two of them would tell how few have come between. Units stand under the ids that
 * they were first closed with: which counts hide beside a secret one depends on them, and a new id must not show what another
 * one hid.
 */
export function protectReleases(records: Records, ledger: Ledger): ProtectedCounts {
  const written = releasedClosings(records, ledger)
  const first = firstIds(records, written)
  const idOf = (unit: string) => first.get(unit) ?? unit
  const closings = written.map((closing) => firstClosed(records, closing, first))
  const tables = new ReleasedTables(records, firstUnits(ledger, idOf))
  const yearEnd = runningRelease(ledger, closings)
  let published: ReadonlyMap<string, Published> = new Map()
  for (const closing of closings) {
    tables.add(closing)
    if (yearEnd && closing === closings.at(-1)) tables.addRunning(yearEnd)
    published = protectTables(tables, published)
  }
  return (figures, span, part, base) => {
    const release = figures.indicator.every === 'period' ? closings.find(({ period }) => period === span) : yearEnd
    if (!release) return 'unreleased'
    const place = part.part === 'unit' ? { ...part, unit: idOf(part.unit) } : part
    const shown = published.get(releasedKey(figures.indicator, { span, release: release.period }, place, base))
    return shown === undefined ? 'nothing' : (shown ?? 'hidden')
  }
}

/** The closings of the programme's periods up to the reference date, the oldest first. */
export function releasedClosings(records: Records, { programme, asOf }: Ledger): ClosingRecord[] {
  const closings = programme.data.periods.flatMap(({ id }) => records.find('closing', id)?.data ?? [])
  // those of one day stay in the programme's order: which counts are hidden hangs on it
  return closings.filter(({ closed }) => closed <= asOf).sort((a, b) => compareText(a.closed, b.closed))
}

/** The closing that tells what runs over the year or longer: that of the last period, once all are closed. */
export function runningRelease(
  { programme }: Pick<Ledger, 'programme'>,
  closings: readonly ClosingRecord[],
): ClosingRecord | undefined {
  const { periods } = programme.data
  const last = periods.reduce((latest, period) => (period.end > latest.end ? period : latest))
  return closings.length === periods.length ? closings.find(({ period }) => period === last.id) : undefined
}

/** By the id of a unit today, that under which it stands in the first closing that has it. */
function firstIds(records: Records, closings: readonly ClosingRecord[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const closing of closings)
    for (const [written, today] of currentIds(records, closing)) if (!first.has(today)) first.set(today, written)
  return first
}

function firstClosed(records: Records, closing: ClosingRecord, first: ReadonlyMap<string, string>): ClosingRecord {
  return withUnits(
    closing,
    new Map([...currentIds(records, closing)].map(([id, today]) => [id, first.get(today) ?? id])),
  )
}

/** The units of a ledger under their first ids, in the order of these. */
function firstUnits(ledger: Ledger, idOf: (unit: string) => string): Ledger {
  const byKind = Map.groupBy(ledger.units, ({ data }) => data.kind)
  const named = [...byKind.values()].map((ofKind) => ofKind.map((unit) => ({ ...unit, id: idOf(unit.id) })))
  return { ...ledger, units: named.flatMap((ofKind) => ofKind.sort((a, b) => compareText(a.id, b.id))) }
}
