import type { Schema, SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** So many fields that a kind does not have are no slip. */
const STRANGE = 2

/** The schema of the kind that has all fields of a record, where its own lacks several; undefined where it is as it seems. */
export function likelierKind(schemas: SchemaSet, kind: Kind, fields: readonly string[]): Schema | undefined {
  const strange = (schema: Schema) => fields.filter((name) => schema.properties?.[name] === undefined).length
  const own = schemas.kinds.get(kind)
  if (!own || strange(own) < STRANGE) return undefined
  return [...schemas.kinds.values()].find((schema) => schema['x-kind']?.form !== undefined && strange(schema) === 0)
}
