import { resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** Where the values of a field are chosen from. */
export type ChoiceSource =
  | { vocabulary: string }
  | { values: readonly string[] }
  | { record: Kind }
  | { programme: 'periods' | 'duties' }

/** How a field is filled in. */
export type Control =
  | { control: 'lines' | 'date' | 'loose-date' | 'url' | 'yes-no' | 'any' }
  | { control: 'text' | 'long-text'; maxLength: number | undefined }
  | { control: 'number'; isWhole: boolean }
  | { control: 'choice' | 'choices'; from: ChoiceSource }
  | { control: 'group'; fields: readonly FormField[] }
  | { control: 'repeat'; item: FormField }

/** A field of a form, as its schema describes it. */
export type FormField = Control & {
  /** the name in the record; of an item of a list it is empty */
  name: string
  title: string
  /** what to write, from the schema's description, its limits and its example */
  hint: string
  isRequired: boolean
  /** may be null: what is left empty is written so where the field is required */
  isNullable: boolean
  /** for those who keep records up */
  isUpkeep: boolean
}

/** Above this many characters a text gets several lines. */
const SHORT = 80

/** The fields of a kind, in the order of its schema. */
export function formFields(schemas: SchemaSet, kind: Kind): FormField[] {
  return fieldsIn(schemas, schemas.kinds.get(kind) ?? {})
}

function fieldsIn(schemas: SchemaSet, { properties = {}, required = [] }: Schema): FormField[] {
  return Object.entries(properties).map(([name, schema]) => {
    const resolved = resolveRef(schemas, schema)
    return fieldOf(
      schemas,
      name,
      hasFittingExample(schema, resolved) ? resolved : { ...resolved, examples: [] },
      required.includes(name),
    )
  })
}

/**
 * Whether the example is one of this field: that of a shared definition says little where the field has a description of
 * its own, except of a loose date, whose form nobody guesses.
 */
function hasFittingExample(schema: Schema, resolved: Schema): boolean {
  const isOwn = schema.$ref === undefined || schema.description === undefined || schema.examples !== undefined
  return isOwn || resolved['format'] === 'loose-date'
}

function fieldOf(schemas: SchemaSet, name: string, schema: Schema, isRequired: boolean): FormField {
  const types = [schema.type ?? []].flat()
  const control = controlOf(
    schemas,
    schema,
    types.filter((type) => type !== 'null'),
  )
  return {
    name,
    title: schema.title ?? name,
    hint: hintOf(schema, control),
    isRequired,
    isNullable: types.includes('null'),
    isUpkeep: schema['x-upkeep'] === true,
    ...control,
  }
}

function controlOf(schemas: SchemaSet, schema: Schema, types: readonly string[]): Control {
  const from = choiceOf(schema)
  if (from) return { control: 'choice', from }
  const [type] = types
  if (types.length > 1) return { control: 'any' }
  if (type === 'object') return { control: 'group', fields: fieldsIn(schemas, schema) }
  if (type === 'array') return listControl(schemas, resolveRef(schemas, schema.items ?? {}))
  if (type === 'boolean') return { control: 'yes-no' }
  if (type === 'number' || type === 'integer') return { control: 'number', isWhole: type === 'integer' }
  if (schema['format'] === 'date') return { control: 'date' }
  if (schema['format'] === 'loose-date') return { control: 'loose-date' }
  if (schema['format'] === 'uri' || String(schema['pattern']).startsWith('^https?:')) return { control: 'url' }
  const maxLength = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : undefined
  return { control: Number(maxLength ?? 0) > SHORT ? 'long-text' : 'text', maxLength }
}

/** Codes are ticked; records are picked one by one, for there may be thousands; plain texts stand one on a line. */
function listControl(schemas: SchemaSet, items: Schema): Control {
  const from = choiceOf(items)
  if (from && !('record' in from)) return { control: 'choices', from }
  if (!from && items.type !== 'object') return { control: 'lines' }
  return { control: 'repeat', item: fieldOf(schemas, '', items, true) }
}

function choiceOf(schema: Schema): ChoiceSource | undefined {
  const { 'x-vocabulary': vocabulary, 'x-reference': record, 'x-programme': programme } = schema
  if (vocabulary !== undefined) return { vocabulary }
  if (record !== undefined) return { record }
  if (programme) return { programme }
  return schema.enum ? { values: schema.enum.map(String) } : undefined
}

/** A form has empty fields where a file has null. */
const NULL = /写 null/g

/** What is chosen from a list or a calendar needs no example. */
const CHOSEN: ReadonlySet<string> = new Set(['choice', 'choices', 'date'])

function hintOf({ description = '', maxLength, examples = [] }: Schema, { control }: Control): string {
  const limit = typeof maxLength === 'number' && maxLength > SHORT ? `最多 ${maxLength} 个字。` : ''
  const example = examples[0] === undefined || CHOSEN.has(control) ? '' : `例如：${examples[0]}`
  return description.replace(NULL, '留空') + limit + example
}
