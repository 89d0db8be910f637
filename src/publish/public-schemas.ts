import type { Schema, SchemaSet } from '../schema/schema-set.ts'
import { PUBLIC_FIELDS, PUBLIC_KINDS, type PublicKind } from './public-fields.ts'

/** The schemas of what is published, by file name: each kind with its public fields only, and the definitions they share. */
export function publicSchemas(schemas: SchemaSet): Record<string, Schema> {
  const kinds = PUBLIC_KINDS.map((kind) => [`${kind}.schema.json`, publicSchema(schemas, kind)] as const)
  return { 'common.schema.json': schemas.common, ...Object.fromEntries(kinds) }
}

function publicSchema(schemas: SchemaSet, kind: PublicKind): Schema {
  const { $schema, $id, title, description, properties = {}, required = [] } = schemas.kinds.get(kind) ?? {}
  const isPublic: ReadonlySet<string> = new Set(PUBLIC_FIELDS[kind])
  return {
    $schema,
    ...($id === undefined ? {} : { $id }),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    type: 'object',
    additionalProperties: false,
    required: required.filter((name) => isPublic.has(name)),
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isPublic.has(name))),
  }
}
