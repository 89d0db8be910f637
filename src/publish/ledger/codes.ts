import { countableFields } from '../../check/expressions.ts'
import type { Records } from '../../check/records.ts'
import type { Indicator } from '../../measure/duty.ts'
import { meets } from '../../measure/select.ts'
import { vocabularyOf } from '../../schema/schema-set.ts'
import type { Edition } from '../edition.ts'
import { label } from '../terms.ts'

/** The vocabulary by which an indicator is split. */
export function splitVocabulary({ schemas }: Records, { count, by }: Indicator): string | undefined {
  return by === undefined ? undefined : vocabularyOf(countableFields(schemas, count.kind, count.items)?.get(by))
}

/**
 * All codes by which an indicator is split, in the order of their vocabulary; none where it is not split. What its own
 * conditions rule out is none of them: it would read as if nothing had been done, and be taken for a hidden count.
 */
export function codesOf(records: Records, indicator: Indicator): string[] {
  const vocabulary = splitVocabulary(records, indicator)
  const entries = (vocabulary && records.find('vocabulary', vocabulary)?.data.entries) || []
  const codes = entries.map(({ code }) => code)
  const { by = '', count } = indicator
  const conditions = (count.where ?? []).filter(({ field }) => field === by)
  // a list that has one of the codes may have any other as well
  const isList = countableFields(records.schemas, count.kind, count.items)?.get(by)?.items !== undefined
  return isList ? codes : codes.filter((code) => conditions.every((condition) => meets({ [by]: code }, condition)))
}

/** The label of a code by which an indicator is split. */
export function codeLabel(edition: Edition, indicator: Indicator, code: string): string {
  return label(edition, splitVocabulary(edition, indicator) ?? '', code)
}
