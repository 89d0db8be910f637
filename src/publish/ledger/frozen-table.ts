import { countedKey } from '../../check/told-counts.ts'
import type { FrozenTotal } from '../../measure/closing.ts'
import type { Indicator } from '../../measure/duty.ts'
import type { ClosingRecord } from '../../types.generated.ts'
import type { Part } from './parts.ts'

/** When a count was published, and what time it is of. */
export interface Release {
  span: string
  /** the period with whose closing it was published */
  release: string
}

/** The same count has the same key in whatever table it stands: disputes by category and by mode share their total. */
export function releasedKey(indicator: Indicator, release: Release, part: Part, base: boolean): string {
  const by = part.part === 'code' ? indicator.by : undefined
  return JSON.stringify([countedKey(indicator, base), release.span, release.release, part, by])
}

/** One frozen table: an indicator in a span, its count or its base. */
export interface FrozenTable {
  closing: ClosingRecord
  indicator: Indicator
  release: Release
  rows: readonly FrozenTotal[]
  base: boolean
}

/** Whether two counts are of the same time and were published together. */
export function isSame(a: Release, b: Release): boolean {
  return a.span === b.span && a.release === b.release
}

/** The part of a table that is one unit, or one code. */
export function partOf(by: 'units' | 'codes', name: string): Part {
  return by === 'units' ? { part: 'unit', unit: name } : { part: 'code', code: name }
}

/** The rows of a table that make up one of its parts. */
export function rowsOf({ rows }: FrozenTable, part: Part): FrozenTotal[] {
  if (part.part === 'unit') return rows.filter(({ units }) => units?.includes(part.unit))
  if (part.part === 'code') return rows.filter(({ codes }) => codes?.includes(part.code))
  return rows.filter(({ units, codes }) => !units && !codes)
}

/** What a row adds to a table: its count, or its base. */
export function amount({ base }: Pick<FrozenTable, 'base'>, { value, of = 0 }: FrozenTotal): number {
  return base ? of : value
}
