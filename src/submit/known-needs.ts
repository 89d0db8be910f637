import { fieldsOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** The kind of a record that prose names. */
const NAMED = /<Record\b[^>]*\bkind\s*=\s*["']([a-z-]+)["']/g
/** The kind that prose, or a duty, counts: by fields of its records, which may name others. */
const COUNTED = /<Measure\b[^>]*\bcount\s*=\s*["']([a-z-]+)["']|\bkind: *["']?([a-z-]+)/g

/**
 * The kinds whose known records the check of a record looks at: its own, those that it may refer to, and those that its text
 * names or compares with.
 */
export function knownNeeds(schemas: SchemaSet, kind: Kind, text = ''): Kind[] {
  const isKind = (name: string | undefined): name is Kind => schemas.kinds.has(name as Kind)
  const named = [...text.matchAll(NAMED)].map(([, name]) => name)
  const counted = [...text.matchAll(COUNTED)].map(([, ofProse, ofDuty]) => ofProse ?? ofDuty)
  const references = [kind, ...counted.filter(isKind)].flatMap((each) =>
    [...fieldsOf(schemas, each)].flatMap(({ schema }) => schema['x-reference'] ?? []),
  )
  return [...new Set([kind, ...references, ...named])].filter(isKind)
}
