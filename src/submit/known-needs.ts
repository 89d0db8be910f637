import { fieldsOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** The kinds whose known records the check of a record looks at: those that it may refer to, its own, and those in its prose. */
export function knownNeeds(schemas: SchemaSet, kind: Kind, text = ''): Kind[] {
  const references = [...fieldsOf(schemas, kind)].flatMap(({ schema }) => schema['x-reference'] ?? [])
  const named = [...text.matchAll(/<Record\b[^>]*\bkind="([a-z-]+)"/g)].map(([, name]) => name as Kind)
  return [...new Set([kind, ...references, ...named])].filter((name) => schemas.kinds.has(name))
}
