import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import { type FieldPath, fieldsOf, type Schema } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { SingleRecords } from './rule.ts'

/** A text in a record, or a whole number as text, whose field carries a keyword of its schema. */
export interface AnnotatedValue {
  document: Document
  schema: Schema
  path: (string | number)[]
  value: string
}

/** A keyword of a schema by which values are found. */
type Keyword =
  | 'x-reference'
  | 'x-vocabulary'
  | 'x-pair'
  | 'x-past'
  | 'x-not-before'
  | 'x-requires'
  | 'x-only-with'
  | 'x-excludes'
  | 'format'

/** Every value of every record whose field has the annotation, for example `x-reference`. Values of a wrong type are left to the schema. */
export function* annotatedValues(content: SingleRecords, annotation: Keyword): Generator<AnnotatedValue> {
  const fields = new Map<Kind, { path: FieldPath; schema: Schema }[]>()
  for (const kind of content.schemas.kinds.keys()) {
    fields.set(
      kind,
      [...fieldsOf(content.schemas, kind)].filter(({ schema }) => schema[annotation] !== undefined),
    )
  }
  for (const document of content.documents) {
    for (const { path, schema } of fields.get(document.kind) ?? []) {
      const values: Found[] = []
      collect(values, document.data, { field: path, isNumber: schema.type === 'integer' })
      for (const { path: at, value } of values) yield { document, schema, path: at, value }
    }
  }
}

type Found = Pick<AnnotatedValue, 'path' | 'value'>

/** The field that is looked for, and whether it holds numbers: one where a text belongs is left to the schema. */
interface Sought {
  field: FieldPath
  isNumber: boolean
}

/** Fills a list with what stands in a field; most fields are missing in most records, and cost nothing then. */
function collect(found: Found[], data: unknown, sought: Sought, depth = 0, path: (string | number)[] = []): void {
  const step = sought.field[depth]
  if (data === undefined) return
  if (step === undefined) {
    if (typeof data === (sought.isNumber ? 'number' : 'string')) found.push({ path, value: String(data) })
  } else if (step === '*') {
    if (!Array.isArray(data)) return
    for (const [index, item] of data.entries()) collect(found, item, sought, depth + 1, [...path, index])
  } else if (isObject(data)) {
    collect(found, data[step], sought, depth + 1, [...path, step])
  }
}
