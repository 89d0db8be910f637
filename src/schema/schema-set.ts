import type { Kind } from '../types.generated.ts'

/** The part of JSON Schema 2020-12 that our schemas use, with our own `x-` annotations. */
export interface Schema {
  $id?: string
  $ref?: string
  title?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  required?: string[]
  enum?: unknown[]
  examples?: unknown[]
  $defs?: Record<string, Schema>
  'x-kind'?: KindForm
  /** how records of a kind stand in time; without it nothing counts them in a period or a year */
  'x-time'?: KindTime
  /** the value is the id of a record of this kind */
  'x-reference'?: Kind
  /** the value is a code of this vocabulary */
  'x-vocabulary'?: string
  /** the field of the other record that refers back to this one */
  'x-pair'?: string
  /** by value: the fields that have to be filled in with it */
  'x-requires'?: Readonly<Record<string, readonly string[]>>
  /** by the name of another field: the values with which this one may be filled in */
  'x-only-with'?: Readonly<Record<string, readonly string[]>>
  /** by value: the fields that must not be filled in with it, each with the field that takes its place */
  'x-excludes'?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** of a kind, or a list: no two records, or items, have the same values in these fields */
  'x-unique'?: readonly string[]
  /** the date has happened: it is not after the reference date */
  'x-past'?: boolean
  /** the fields beside it, or with `/` of the record, whose dates come first */
  'x-not-before'?: readonly string[]
  /** fields of a kind that are worked out from the records and can be counted like written ones */
  'x-derived'?: Record<string, Schema>
  /** of a derived field of codes: by another field and its value, the codes that records with that value have, and no others */
  'x-parts-of'?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** the value is the id of one of these of a programme; null where a definition said so and does not hold here */
  'x-programme'?: 'periods' | 'duties' | null
  /** for those who keep records up, not for those who send them in */
  'x-upkeep'?: boolean
  /** counts of people in this kind or field are published only under the disclosure rule */
  'x-sensitive'?: boolean
  /** the coded field beside it that says whether it counts people in a sensitive table: its vocabulary marks such codes */
  'x-sensitive-by'?: string
  /** the list of codes of the record: with one of a sensitive group, fewer than ten people are not told */
  'x-few-by'?: string
  /** the English title and description, where readers of the English pages see them */
  'x-title-en'?: string
  'x-description-en'?: string
  [keyword: string]: unknown
}

/** Where the records of a kind live and what they are made of. */
export interface KindForm {
  /** folder under content/, for kinds with many records */
  folder?: string
  /** file under content/, for a kind with exactly one record */
  file?: string
  /** whether a portal may do without that file */
  optional?: boolean
  form?: 'yaml' | 'mdx'
  /** the field whose value is the name of the file */
  named_by?: string
  /** headings that the body must have, in this order */
  sections?: string[]
  /** readers look these records up: a portal that is too large to be searched at once is searched for them first */
  searched_first?: boolean
}

/**
 * How a kind of record stands in time, and the fields that say so.
 * `event`: happens on a day. `plan`: is asked for a day. `standing`: counted while it exists at the end of a span.
 * `course`: counted in every span that it touches.
 */
export type KindTime = { as: 'event' | 'plan'; on: string } | { as: 'standing' | 'course'; on: string; until: string }

/** The form of an id: `$defs/id` of common.schema.json, for those who judge one without a schema. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** All schemas of the project. */
export interface SchemaSet {
  common: Schema
  kinds: ReadonlyMap<Kind, Schema>
}

/** The form of a kind. */
export function formOf(schemas: SchemaSet, kind: Kind): KindForm {
  return schemas.kinds.get(kind)?.['x-kind'] ?? {}
}

/** A schema with its reference into common.schema.json followed; words given beside the reference win. */
export function resolveRef(schemas: SchemaSet, schema: Schema): Schema {
  const name = schema.$ref?.replace(/^.*#\/\$defs\//, '')
  if (name === undefined) return schema
  return { ...resolveRef(schemas, schemas.common.$defs?.[name] ?? {}), ...schema }
}

/** The vocabulary of a field of codes, or of a list of them; undefined for any other. */
export function vocabularyOf(schema: Schema | undefined): string | undefined {
  return schema?.['x-vocabulary'] ?? schema?.items?.['x-vocabulary']
}

/** A path of property names into a record; `*` stands for every item of a list. */
export type FieldPath = readonly string[]

/** Every field of a kind with its path, parents before children. */
export function* fieldsOf(schemas: SchemaSet, kind: Kind): Generator<{ path: FieldPath; schema: Schema }> {
  const root = schemas.kinds.get(kind)
  if (root) yield* walkFields(schemas, root, [])
}

function* walkFields(
  schemas: SchemaSet,
  schema: Schema,
  path: FieldPath,
): Generator<{ path: FieldPath; schema: Schema }> {
  for (const [name, child] of childFields(schema)) {
    const resolved = resolveRef(schemas, child)
    const childPath = [...path, name]
    yield { path: childPath, schema: resolved }
    yield* walkFields(schemas, resolved, childPath)
  }
}

function childFields(schema: Schema): [string, Schema][] {
  return [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.items ? [['*', schema.items] as [string, Schema]] : []),
  ]
}

/** The schema of the field at a concrete path such as `['sources', 0, 'url']`. */
export function schemaAt(schemas: SchemaSet, kind: Kind, path: readonly (string | number)[]): Schema | undefined {
  let schema: Schema | undefined = schemas.kinds.get(kind)
  for (const step of path) {
    const child: Schema | undefined = typeof step === 'number' ? schema?.items : schema?.properties?.[step]
    schema = child && resolveRef(schemas, child)
  }
  return schema
}
