import type { SchemaSet } from '../../schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { isPublic } from '../public-fields.ts'

/** The kinds that are sent in: those with public pages and those that a unit reports; editors keep all others. */
export function staffKinds(schemas: SchemaSet): Kind[] {
  return [...schemas.kinds.keys()].filter(
    (kind) => isPublic(kind) || schemas.kinds.get(kind)?.properties?.['unit'] !== undefined,
  )
}
