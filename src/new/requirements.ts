import type { Schema, SchemaSet } from '../schema/schema-set.ts'
import { resolveRef } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** The fields that a record must have: those of its schema, and those that the values filled in ask for. */
export function requiredFields(schemas: SchemaSet, kind: Kind, data: Readonly<Record<string, unknown>>): string[] {
  const { properties = {}, required = [] } = schemas.kinds.get(kind) ?? {}
  const asked = Object.entries(properties).flatMap(([name, field]) => asksFor(resolveRef(schemas, field), data[name]))
  return Object.keys(properties).filter((name) => required.includes(name) || asked.includes(name))
}

function asksFor({ 'x-requires': requires = {} }: Schema, value: unknown): readonly string[] {
  return typeof value === 'string' && Object.hasOwn(requires, value) ? (requires[value] ?? []) : []
}
