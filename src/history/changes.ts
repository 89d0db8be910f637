import { isEmpty } from '../read/mapping.ts'
import { resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Version } from './version.ts'

/** A value that a history may quote: a code, an id, a date, yes or no. */
export type ClosedValue = string | boolean

/**
 * What one step changed, as far as the public may know. A former value is kept only where it comes from a closed set:
 * free text may have been taken back because it should never have been public.
 */
export interface Change {
  part: 'record' | 'field' | 'section'
  /** a field's name, or a heading as it was: show it only where it still stands */
  name: string
  how: 'added' | 'removed' | 'changed'
  from?: ClosedValue
  /** a number may have been a mistake: show it only where it still stands */
  to?: ClosedValue | number
  /** of a list: how many items more or fewer */
  more?: number
}

/** What differs between two versions in the public fields and in the sections of the text. */
export function changesBetween(
  schemas: SchemaSet,
  kind: Kind,
  publicFields: readonly string[],
  before: Version,
  after: Version,
): Change[] {
  const properties = schemas.kinds.get(kind)?.properties ?? {}
  const fields = publicFields.flatMap((name) => {
    const schema = resolveRef(schemas, properties[name] ?? {})
    return fieldChange(name, schema, before.data[name], after.data[name]) ?? []
  })
  return [...fields, ...sectionChanges(before, after)]
}

function fieldChange(name: string, schema: Schema, before: unknown, after: unknown): Change | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined
  const field = { part: 'field', name } as const
  if (isEmpty(before)) return { ...field, how: 'added', ...newValue(schema, after), ...growth([], after) }
  if (isEmpty(after)) return { ...field, how: 'removed' }
  const from = isClosed(schema, before) ? { from: before } : {}
  return { ...field, how: 'changed', ...from, ...newValue(schema, after), ...growth(before, after) }
}

function isClosed(schema: Schema, value: unknown): value is ClosedValue {
  if (typeof value === 'boolean') return true
  const isCoded = schema['x-vocabulary'] !== undefined || schema['x-reference'] !== undefined
  return typeof value === 'string' && (isCoded || schema['format'] === 'date' || schema['format'] === 'loose-date')
}

function newValue(schema: Schema, value: unknown): Pick<Change, 'to'> {
  return typeof value === 'number' || isClosed(schema, value) ? { to: value } : {}
}

function growth(before: unknown, after: unknown): Pick<Change, 'more'> {
  return Array.isArray(before) && Array.isArray(after) ? { more: after.length - before.length } : {}
}

function sectionChanges(before: Version, after: Version): Change[] {
  const changed = [...after.sections].flatMap(([name, text]): Change[] => {
    const old = before.sections.get(name)
    if (old === text) return []
    return [{ part: 'section', name, how: old === undefined ? 'added' : 'changed' }]
  })
  const isLess = [...before.sections.keys()].some((name) => !after.sections.has(name))
  // the heading that went may be one that had to go: it is not named
  return isLess ? [...changed, { part: 'section', name: '', how: 'removed' }] : changed
}
