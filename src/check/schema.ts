import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Diagnostic } from '../diagnostic.ts'
import { isCalendarDate, parseLooseDate } from '../loose-date.ts'
import type { Document } from '../read/documents.ts'
import type { SchemaSet } from '../schema-set.ts'
import type { SchemaFault } from './schema-fault.ts'
import { describeFault } from './schema-words.ts'

/** Checks documents against the schema of their kind. */
export type SchemaCheck = (document: Document) => Diagnostic[]

const ANNOTATIONS = [
  'x-kind',
  'x-reference',
  'x-pair',
  'x-vocabulary',
  'x-requires',
  'x-only-with',
  'x-excludes',
  'x-unique',
  'x-past',
  'x-not-before',
  'x-derived',
  'x-sensitive',
  'x-sensitive-by',
  'x-title-en',
  'x-description-en',
]

/** Compiling takes longer than checking a small portal, and the same schemas serve many runs. */
const compiled = new WeakMap<SchemaSet, SchemaCheck>()

/** A check by these schemas. Throws when a schema itself is wrong. */
export function schemaCheck(schemas: SchemaSet): SchemaCheck {
  const check = compiled.get(schemas) ?? compile(schemas)
  compiled.set(schemas, check)
  return check
}

function compile(schemas: SchemaSet): SchemaCheck {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: true,
    allowUnionTypes: true,
    ownProperties: true,
  })
  addFormats.default(ajv, ['uri'])
  ajv.addFormat('date', { validate: isCalendarDate })
  ajv.addFormat('loose-date', { validate: (text: string) => parseLooseDate(text) !== undefined })
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword)
  ajv.addSchema(schemas.common)
  for (const schema of schemas.kinds.values()) ajv.addSchema(schema)
  return (document) => {
    // each kind is compiled when first asked for
    const validate = ajv.getSchema(schemas.kinds.get(document.kind)?.$id ?? '')
    if (!validate || validate(document.data)) return []
    return mapFaults(schemas, document, validate.errors ?? [])
  }
}

function mapFaults(schemas: SchemaSet, document: Document, errors: ErrorObject[]): Diagnostic[] {
  const unknown = new Map<string, string[]>()
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue
    const keys = unknown.get(instancePath) ?? []
    keys.push(String(params['additionalProperty']))
    unknown.set(instancePath, keys)
  }
  const faults = errors.flatMap(
    (error) => describeFault(schemas, document.kind, error, unknown.get(error.instancePath) ?? []) ?? [],
  )
  return firstOfValue(faults).map(({ path, part, ...words }) => ({
    file: document.file,
    ...document.locate(path, part),
    severity: 'error',
    ...words,
  }))
}

/** A value that breaks several demands, such as an address that is none, is said to be wrong once. */
function firstOfValue(faults: readonly SchemaFault[]): SchemaFault[] {
  const seen = new Set<string>()
  return faults.filter(({ path, part }) => {
    const place = path.join('/')
    return part === 'key' || (!seen.has(place) && seen.add(place))
  })
}
