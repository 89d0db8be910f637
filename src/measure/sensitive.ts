import { countableFields } from '../check/expressions.ts'
import type { SchemaSet } from '../schema-set.ts'
import type { Kind, Link, Selection } from '../types.generated.ts'
import type { Expression } from './duty.ts'

/** Whether an expression counts people in a sensitive table: by its kind, by what it sums, or by what it is filtered by. */
export function isSensitive(schemas: SchemaSet, { count, of, has = [], lacks = [] }: Expression): boolean {
  return [count, ...(of ? [of] : []), ...has, ...lacks].some((each) => isSensitiveSelection(schemas, each))
}

function isSensitiveSelection(schemas: SchemaSet, selection: Selection | Link): boolean {
  if (schemas.kinds.get(selection.kind as Kind)?.['x-sensitive']) return true
  const { items, sum } = selection as Selection
  const fields = countableFields(schemas, selection.kind, items)
  const used = [sum, ...(selection.where ?? []).map(({ field }) => field)]
  return used.some((name) => name !== undefined && fields?.get(name)?.['x-sensitive'] === true)
}
