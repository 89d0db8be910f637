import type { FieldPath, Schema } from '../schema/schema-set.ts'

/**
 * What the cells of a column say: which record (`record`) or item of a list (`item`) their row is, to which item of
 * another list it belongs (`parent`), the id, a field, one value of a list of values (`value`), or a part of the prose.
 */
export type Role = 'record' | 'id' | 'item' | 'parent' | 'field' | 'value' | 'section'

/** Whether cells only say which record or item their row is, and nothing of it. */
export function isKey(role: Role): boolean {
  return role === 'record' || role === 'item' || role === 'parent'
}

/** A column of a workbook. */
export interface Column {
  head: string
  role: Role
  /** of a field or value: where it belongs in the record, `*` for each list; of a section: its heading */
  path: FieldPath
  /** of one value */
  schema: Schema
  /** a blank cell makes the record wrong */
  isRequired: boolean
  /** a blank cell beside a filled one says that there is nothing */
  isNullInGroup?: boolean
}

/** A sheet of a workbook: the records themselves, or the items of one of their lists. */
export interface SheetLayout {
  name: string
  /** of the items in a record, such as `sources *`; empty for the records */
  path: FieldPath
  columns: readonly Column[]
}

/** Whether a value is chosen from a list rather than written. */
export function isChosen(schema: Schema): boolean {
  return Boolean(schema['x-vocabulary'] ?? schema['x-reference'] ?? schema.enum)
}

/** Whether a field may say that there is nothing. */
export function isNullable({ type }: Schema): boolean {
  return Array.isArray(type) && type.includes('null')
}
