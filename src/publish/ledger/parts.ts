import type { Records } from '../../check/records.ts'
import { hasJoined } from '../../measure/context.ts'
import type { Item } from '../../measure/item.ts'
import type { IndicatorFigures, Ledger } from '../../measure/ledger.ts'
import type { Answer } from '../../measure/question.ts'
import type { Span } from '../../measure/span.ts'
import { codesOf } from './codes.ts'

/** One published count of an indicator. */
export type Part = { part: 'total' } | { part: 'unit'; unit: string } | { part: 'code'; code: string }

/** Every count that is published, also those of nothing: a line that is left out would tell that it is zero. */
export function partsOf(
  records: Records,
  { units }: Pick<Ledger, 'units'>,
  { indicator }: Pick<IndicatorFigures, 'indicator'>,
): Part[] {
  return [
    { part: 'total' },
    ...units.map(({ id }): Part => ({ part: 'unit', unit: id })),
    ...codesOf(records, indicator).map((code): Part => ({ part: 'code', code })),
  ]
}

/** What one part of an answer counts. */
export function partItems({ total, byUnit }: Answer, part: Part): readonly Item[] {
  if (part.part === 'unit') return byUnit.get(part.unit) ?? []
  return part.part === 'total' ? total : total.filter(({ codes }) => codes.includes(part.code))
}

/** Whether there is anything to count: a unit that has not joined has no figures, not zeros. */
export function takesPart({ units, asOf }: Ledger, { end }: Pick<Span, 'end'>, part: Part): boolean {
  const counted = part.part === 'unit' ? units.filter(({ id }) => id === part.unit) : units
  return counted.some(({ data }) => hasJoined(data, end < asOf ? end : asOf))
}
