import { countableFields } from '../../check/expressions.ts'
import type { Records } from '../../check/records.ts'
import type { Indicator } from '../../measure/duty.ts'
import { vocabularyOf } from '../../schema/schema-set.ts'
import type { Edition } from '../edition.ts'
import { label } from '../terms.ts'

/** The vocabulary by which an indicator is split. */
export function splitVocabulary({ schemas }: Records, { count, by }: Indicator): string | undefined {
  return by === undefined ? undefined : vocabularyOf(countableFields(schemas, count.kind, count.items)?.get(by))
}

/** All codes by which an indicator is split, in the order of their vocabulary; none where it is not split. */
export function codesOf(records: Records, indicator: Indicator): string[] {
  const vocabulary = splitVocabulary(records, indicator)
  return (vocabulary && records.find('vocabulary', vocabulary)?.data.entries.map(({ code }) => code)) || []
}

/** The label of a code by which an indicator is split. */
export function codeLabel(edition: Edition, indicator: Indicator, code: string): string {
  return label(edition, splitVocabulary(edition, indicator) ?? '', code)
}
