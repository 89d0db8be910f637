import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import { type FieldPath, fieldsOf, type Schema } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { SingleRecords } from './rule.ts'

/** A text value in a record whose field carries a keyword of its schema. */
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
      collect(values, document.data, path, 0, [])
      for (const { path: at, value } of values) yield { document, schema, path: at, value }
    }
  }
}

type Found = Pick<AnnotatedValue, 'path' | 'value'>

/** Fills a list with the texts at a field; most fields are missing in most records, and cost nothing then. */
function collect(found: Found[], data: unknown, field: FieldPath, depth: number, path: (string | number)[]): void {
  const step = field[depth]
  if (data === undefined) return
  if (step === undefined) {
    if (typeof data === 'string') found.push({ path, value: data })
  } else if (step === '*') {
    if (!Array.isArray(data)) return
    for (const [index, item] of data.entries()) collect(found, item, field, depth + 1, [...path, index])
  } else if (isObject(data)) {
    collect(found, data[step], field, depth + 1, [...path, step])
  }
}
