import type { SchemaSet } from '../schema/schema-set.ts'
import { schemaAjv } from './schema-ajv.ts'
import { checkBy, type SchemaCheck } from './schema-faults.ts'

/** Compiling takes longer than checking a small portal, and the same schemas serve many runs. */
const compiled = new WeakMap<SchemaSet, SchemaCheck>()

/** A check by these schemas. Throws when a schema itself is wrong. */
export function schemaCheck(schemas: SchemaSet): SchemaCheck {
  const check = compiled.get(schemas) ?? compile(schemas)
  compiled.set(schemas, check)
  return check
}

function compile(schemas: SchemaSet): SchemaCheck {
  let ajv: ReturnType<typeof schemaAjv> | undefined
  // made when the first unknown record is met, and each kind compiled when first asked for
  return checkBy(schemas, (kind) => {
    ajv ??= schemaAjv(schemas)
    return ajv.getSchema(schemas.kinds.get(kind)?.$id ?? '')
  })
}
