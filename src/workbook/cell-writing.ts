import { isCalendarDate } from '../calendar/loose-date.ts'
import type { Schema } from '../schema/schema-set.ts'
import { NOTHING } from './cell-reading.ts'
import type { CellRule } from './cell-rules.ts'
import type { Choices } from './choices.ts'
import type { CellValue } from './workbook.ts'

/** The cell that is read as this value of its field. */
export function cellOf(value: unknown, schema: Schema, choices: Choices): CellValue {
  if (value === undefined) return null
  if (value === null) return NOTHING
  const list = choices(schema)
  if (list) return list.wordsOf(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = String(value)
  return schema['format'] === 'date' && isCalendarDate(text) ? new Date(`${text}T00:00:00Z`) : text
}

/** The number format of a field's column: what is neither a number nor a date is kept as it is typed. */
export function formatOf(schema: Schema): string | undefined {
  if (schema['format'] === 'date') return 'yyyy-mm-dd'
  return isNumber(schema) ? undefined : '@'
}

/** What Excel lets into a field's column, where it is no choice from a list. */
export function ruleOf(schema: Schema): CellRule | undefined {
  if (schema['format'] === 'date') return { type: 'date' }
  if (!isNumber(schema) || isAlsoText(schema)) return undefined
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number }
  return {
    type: schema.type === 'integer' ? 'whole' : 'decimal',
    ...(minimum === undefined ? {} : { least: minimum }),
    ...(maximum === undefined ? {} : { most: maximum }),
  }
}

/** Whether a field takes a number. */
export function isNumber({ type }: Schema): boolean {
  return [type].flat().some((each) => each === 'number' || each === 'integer')
}

function isAlsoText({ type }: Schema): boolean {
  return [type].flat().includes('string')
}
