import type { Kind } from '../types.generated.ts'
import { type Choice, ChoiceList, type Choices, recordWords } from './choices.ts'
import type { MatchedSheet } from './matched-sheet.ts'
import type { PlannedRow } from './plan-rows.ts'

/**
 * The choices where the records of a workbook may name each other, as a policy names the one that it carries out.
 * @param rows what comes of its rows
 * @returns undefined where no column names records of this kind, or no row is new
 */
export function choicesAmong(
  kind: Kind,
  sheets: readonly MatchedSheet[],
  rows: readonly PlannedRow[],
  choices: Choices,
): Choices | undefined {
  const own = sheets.flatMap(({ columns }) => columns).find(({ schema }) => schema['x-reference'] === kind)?.schema
  const known = own && choices(own)
  const added = rows.filter(({ state }) => state === 'new').map(rowChoice)
  if (!known || added.length === 0) return undefined
  const list = new ChoiceList(known.title, [...known.all, ...added])
  return (schema) => (schema['x-reference'] === kind ? list : choices(schema))
}

function rowChoice({ id, record: { data } }: PlannedRow): Choice {
  const { title, short_title: short } = data
  return { value: id, words: recordWords(id, title), ...(typeof short === 'string' ? { short } : {}) }
}
