import checks from 'virtual:compiled-checks'
import { describeFaults } from '../../check/schema-faults.ts'
import type { FormPlace } from '../../submit/fault-places.ts'
import type { Kind } from '../../types.generated.ts'
import type { PlacedFault } from './faults.ts'

/** A fault that the schema finds, with its place in the form. */
export type LightFault = { fault: PlacedFault['fault']; place: FormPlace }

/** Checks the fields of a record by their schema: with the words of the command line, before the rest of the check is loaded. */
export async function lightCheck(kind: Kind, data: unknown): Promise<LightFault[]> {
  const { validate, ...schemas } = await checks[kind]()
  if (validate(data)) return []
  return describeFaults(schemas, kind, data, validate.errors ?? []).map(({ path, missing, rule, message, hint }) => ({
    fault: { rule, severity: 'error', message, hint },
    place: { field: missing === undefined ? path : [...path, missing] },
  }))
}
