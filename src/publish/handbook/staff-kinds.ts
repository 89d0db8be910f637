import type { SchemaSet } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { isPublic } from '../public-fields.ts'

/** Those that staff write most often come first. */
const OFTEN: readonly Kind[] = [
  'return',
  'activity',
  'suggestion',
  'dispute',
  'project',
  'place',
  'adoption',
  'practice',
  'model',
  'report',
  'topic',
  'policy',
]

/**
 * The kinds that are sent in, those that staff write most often first: those with public pages and those that a unit
 * reports. Editors keep all others.
 */
export function staffKinds(schemas: SchemaSet): Kind[] {
  const kinds = [...schemas.kinds.keys()].filter(
    (kind) => isPublic(kind) || schemas.kinds.get(kind)?.properties?.['unit'] !== undefined,
  )
  return [...new Set([...OFTEN.filter((kind) => kinds.includes(kind)), ...kinds])]
}
