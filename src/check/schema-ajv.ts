import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import type { SchemaSet } from '../schema/schema-set.ts'
import { SCHEMA_FORMATS } from './schema-formats.ts'

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
  'x-time',
  'x-not-before',
  'x-derived',
  'x-sensitive',
  'x-sensitive-by',
  'x-few-by',
  'x-title-en',
  'x-description-en',
  'x-programme',
  'x-upkeep',
]

/**
 * The validator that knows all schemas. Throws, when first asked for a kind, where a schema itself is wrong.
 * @param options how its code is made, and whether a schema is held against that of all schemas: most of its time
 */
export function schemaAjv(schemas: SchemaSet, options: Pick<Options, 'code' | 'validateSchema'> = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: true,
    allowUnionTypes: true,
    ownProperties: true,
    ...options,
  })
  for (const [name, format] of Object.entries(SCHEMA_FORMATS)) ajv.addFormat(name, format)
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword)
  ajv.addSchema(schemas.common)
  for (const schema of schemas.kinds.values()) ajv.addSchema(schema)
  return ajv
}
