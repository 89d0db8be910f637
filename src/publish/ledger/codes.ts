import { countableFields } from '../../check/expressions.ts'
import type { Records } from '../../check/records.ts'
import type { Indicator } from '../../measure/duty.ts'
import type { Edition } from '../edition.ts'
import { label } from '../terms.ts'

/** The vocabulary by which an indicator is split. */
export function vocabularyOf({ schemas }: Records, { count, by }: Indicator): string | undefined {
  const schema = by === undefined ? undefined : countableFields(schemas, count.kind, count.items)?.get(by)
  return schema?.['x-vocabulary'] ?? schema?.items?.['x-vocabulary']
}

/** All codes by which an indicator is split, in the order of their vocabulary; none where it is not split. */
export function codesOf(records: Records, indicator: Indicator): string[] {
  const vocabulary = vocabularyOf(records, indicator)
  return (vocabulary && records.find('vocabulary', vocabulary)?.data.entries.map(({ code }) => code)) || []
}

/** The label of a code by which an indicator is split. */
export function codeLabel(edition: Edition, indicator: Indicator, code: string): string {
  return label(edition, vocabularyOf(edition, indicator) ?? '', code)
}
