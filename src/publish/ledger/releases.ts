import type { Records } from '../../check/records.ts'
import { closingOf } from '../../measure/closing-of.ts'
import { protectTables } from '../../measure/disclosure/protect.ts'
import type { Published } from '../../measure/disclosure/tables.ts'
import type { IndicatorFigures, Ledger } from '../../measure/ledger.ts'
import type { ClosingRecord } from '../../types.generated.ts'
import type { Part } from './parts.ts'
import { cellKey, ReleasedTables } from './released-tables.ts'

/** What the public is told of one count: the number shown, or why there is none. */
export type Released = number | 'hidden' | 'unreleased' | 'nothing'

/** What the public is told of the counts of sensitive indicators. */
export type ProtectedCounts = (figures: IndicatorFigures, span: string, part: Part, base: boolean) => Released

/**
 * Protects all sensitive indicators of a site together: readers see all of them.
 * A count is published once, when its period is closed, and never again: who keeps yesterday's copy of the site,
 * or knows that one record has come since, learns nothing from today's. What runs over the year or longer is published
 * as it stood when the newest period was closed.
 */
export function protectReleases(records: Records, ledger: Ledger): ProtectedCounts {
  const closings = releasedClosings(records, ledger)
  const tables = new ReleasedTables(records, ledger)
  let published: ReadonlyMap<string, Published> = new Map()
  for (const closing of closings) {
    tables.add(closing)
    published = protectTables(tables, published)
  }
  return (figures, span, part, base) => {
    const release =
      figures.indicator.every === 'period' ? closings.find(({ period }) => period === span) : closings.at(-1)
    if (!release) return 'unreleased'
    const shown = published.get(cellKey(figures.indicator, { span, release: release.period }, part, base))
    return shown === undefined ? 'nothing' : (shown ?? 'hidden')
  }
}

/** The closings of the programme's periods up to the reference date, the oldest first. */
export function releasedClosings(records: Records, { programme, asOf }: Ledger): ClosingRecord[] {
  const closings = programme.data.periods.flatMap(({ id }) => closingOf(records, id) ?? [])
  return closings.filter(({ closed }) => closed <= asOf).sort((a, b) => (a.closed < b.closed ? -1 : 1))
}
