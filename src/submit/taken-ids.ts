import { withdrawnIds } from '../check/withdrawn-ids.ts'
import type { KnownPortal } from '../publish/known-portal.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { knownContent } from './check-submissions.ts'

/** The ids that no new record of a kind may have: those that known records have, or had, or that were withdrawn. */
export function takenIds(schemas: SchemaSet, portal: KnownPortal, kind: Kind): ReadonlySet<string> {
  const content = knownContent(schemas, portal)
  return new Set([...content.ids(kind), ...withdrawnIds(content.documents, kind)])
}
