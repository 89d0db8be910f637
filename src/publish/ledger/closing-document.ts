import { compareText } from '../../diagnostic.ts'
import { currentIds } from '../../measure/closing-of.ts'
import { markedDocument, siteMarks } from '../marks.ts'
import type { Link } from '../views/link.ts'
import type { LedgerContext } from './context.ts'
import type { Figure } from './figure.ts'
import type { FrozenTotalView } from './frozen-figure.ts'
import type { Closed, PeriodCell } from './period-cells.ts'

/**
 * What the page shows, for who wants to keep or compare it: one line a figure. Units and codes go by their ids of the closing,
 * so that the file and its digest stay the same when something gets another name.
 */
export function closingDocument(
  { audience, edition }: LedgerContext,
  { closing }: Closed,
  cells: readonly PeriodCell[],
  totals: readonly FrozenTotalView[],
): string {
  const marks = siteMarks(edition.site.demonstration, audience)
  const text = (figures: object) => `${JSON.stringify(markedDocument({ marks }, figures), null, 1)}\n`
  if (audience === 'internal') return text(edition.find('closing', closing.period)?.data ?? closing)
  const id = ({ url }: Link) => url.slice(url.lastIndexOf('/') + 1)
  const written = writtenIds(edition, closing.period)
  const unitOf = ({ unit }: PeriodCell) => written.get(id(unit)) ?? id(unit)
  const value = (figure: Figure | undefined) => figure?.value ?? null
  const file = {
    period: closing.period,
    closed: closing.closed,
    cells: cells
      .map((cell) => ({ ...cell, duty: id(cell.duty), unit: unitOf(cell) }))
      .sort((a, b) => compareText(a.duty, b.duty) || compareText(a.unit, b.unit))
      .map(({ unit, duty, state, count, of }) => ({
        duty,
        unit,
        state: state.state,
        value: value(count),
        ...(of ? { of: value(of) } : {}),
      })),
    totals: totals.map(({ indicator, frozen, base, parts }) => ({
      indicator: id(indicator),
      value: value(frozen),
      ...(base ? { of: value(base) } : {}),
      ...(parts.length > 0 ? { parts: parts.map(({ code, frozen: part }) => ({ code, value: value(part) })) } : {}),
    })),
  }
  return text(file)
}

/** The ids that units had at the closing, by those of today. */
function writtenIds(edition: LedgerContext['edition'], period: string): ReadonlyMap<string, string> {
  const closing = edition.find('closing', period)?.data
  return new Map(closing && [...currentIds(edition, closing)].map(([written, today]) => [today, written]))
}
