import type { ErrorObject } from 'ajv'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import { valueAt } from '../read/mapping.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { SchemaFault } from './schema-fault.ts'
import { describeFault, pathOf } from './schema-words.ts'

/** Checks documents against the schema of their kind. */
export type SchemaCheck = (document: Document) => Diagnostic[]

/** What ajv makes of a schema: says whether data is valid, and keeps the errors. */
export interface Validate {
  (data: unknown): unknown
  errors?: null | ErrorObject[]
}

/** A check that speaks in our words and names places, by the validator of each kind. */
export function checkBy(schemas: SchemaSet, validatorOf: (kind: Kind) => Validate | undefined): SchemaCheck {
  return ({ kind, file, data, locate }) => {
    const validate = validatorOf(kind)
    if (!validate || validate(data)) return []
    return describeFaults(schemas, kind, data, validate.errors ?? []).map(({ path, part, missing: _, ...words }) => ({
      file,
      ...locate(path, part),
      severity: 'error',
      ...words,
    }))
  }
}

/** What ajv says of the fields of a record, in our words. */
export function describeFaults(
  schemas: SchemaSet,
  kind: Kind,
  data: unknown,
  errors: readonly ErrorObject[],
): SchemaFault[] {
  const unknown = new Map<string, string[]>()
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue
    const keys = unknown.get(instancePath) ?? []
    keys.push(String(params['additionalProperty']))
    unknown.set(instancePath, keys)
  }
  const faults = errors.flatMap(({ keyword, instancePath, params }) => {
    const path = pathOf(instancePath)
    const error = { keyword, params, path, data: valueAt(data, path) }
    return describeFault(schemas, kind, error, unknown.get(instancePath) ?? []) ?? []
  })
  return firstOfValue(faults)
}

/** A value that breaks several demands, such as an address that is none, is said to be wrong once. */
function firstOfValue(faults: readonly SchemaFault[]): SchemaFault[] {
  const seen = new Set<string>()
  return faults.filter(({ path, part }) => {
    const place = path.join('/')
    return part === 'key' || (!seen.has(place) && seen.add(place))
  })
}
