import { isObject } from '../read/mapping.ts'
import { shown } from '../read/shown.ts'
import { fieldsOf, type Schema, type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { nearest } from './nearest.ts'
import type { SchemaError, SchemaFault } from './schema-fault.ts'

type Path = (string | number)[]

/** A mapping of a record: where it is, which fields it may have, which of its keys are no field. */
export interface Mapping {
  schemas: SchemaSet
  kind: Kind
  path: Path
  /** keys of this mapping that the schema does not know */
  unknown: readonly string[]
}

/** The words for a field that is required and not there; undefined when a misspelt key stands for it. */
export function missingField(mapping: Mapping, error: SchemaError): SchemaFault | undefined {
  const field = String(error.params['missingProperty'])
  if (isMeant(mapping, field, error.data)) return undefined
  const { title = field, description = '' } = schemaOf(mapping, field)
  return {
    rule: 'schema/missing-field',
    message: `缺少必填的“${title}”（${field}）。`,
    hint: `加上“${field}: ”。${description}${contentHint(mapping, field)}`,
    path: mapping.path,
    part: 'key',
    missing: field,
  }
}

/** Whether a key of a record that is no field stands for one that is not there: the key is said to be wrong, and that is enough. */
export function isMisspelt(schemas: SchemaSet, kind: Kind, data: Readonly<Record<string, unknown>>, field: string) {
  const mapping = { schemas, kind, path: [], unknown: [] }
  const known = new Set(allowedIn(mapping))
  return isMeant({ ...mapping, unknown: Object.keys(data).filter((key) => !known.has(key)) }, field, data)
}

function isMeant(mapping: Mapping, field: string, data: unknown): boolean {
  return mapping.unknown.some((key) => meantField(mapping, key, data) === field)
}

/** What goes into a field that is a group, a list of groups, or a code. */
function contentHint({ schemas, kind, path }: Mapping, field: string): string {
  const schema = schemaAt(schemas, kind, [...path, field])
  const item = schema?.items && schemaAt(schemas, kind, [...path, field, 0])
  const vocabulary = (item ?? schema)?.['x-vocabulary']
  if (vocabulary) return `编码见 content/vocabularies/${vocabulary}.yaml。`
  if (item?.required) return `每一项分行写：${item.required.join('、')}。`
  return schema?.required ? `下面分行写：${schema.required.join('、')}。` : ''
}

/** The words for a key that is no field of the mapping. */
export function unknownField(mapping: Mapping, error: SchemaError): SchemaFault {
  const field = String(error.params['additionalProperty'])
  if (isNameless(field)) return { ...NAMELESS, path: [...mapping.path, field], part: 'key' }
  const meant = meantField(mapping, field, error.data)
  const hint = meant
    ? `改成“${meant}”（${schemaOf(mapping, meant).title ?? meant}）。`
    : (placeElsewhere(mapping, field) ?? removalHint(candidates(mapping, error.data)))
  const rule = 'schema/unknown-field'
  return { rule, message: `没有${shown(field)}这个字段。`, hint, path: [...mapping.path, field], part: 'key' }
}

const NAMELESS = {
  rule: 'schema/unknown-field',
  message: '冒号前面没有字段名。',
  hint: '补上字段名，或删掉这一项。',
} as const

function isNameless(key: string): boolean {
  return key.trim() === ''
}

/** The field that a wrong key means: by its Chinese title or by its spelling, those that are not there yet first. */
function meantField(mapping: Mapping, key: string, data: unknown): string | undefined {
  if (isNameless(key)) return undefined
  const allowed = allowedIn(mapping)
  const absent = allowed.filter((field) => !Object.hasOwn(Object(data), field))
  const titled = (fields: readonly string[], test: (title: string) => boolean) =>
    fields.find((field) => test(schemaOf(mapping, field).title ?? ''))
  return (
    titled(allowed, (title) => title === key) ??
    missingDate(mapping, key, absent, data) ??
    titled(absent, (title) => title !== '' && (title.includes(key) || key.includes(title))) ??
    titled(absent, (title) => key.length > 2 && isWithin(key, title)) ??
    nearest(key, absent)
  )
}

/** Whether a title has all characters of a word, in their order: 参加人数 in 参加干部人数. */
function isWithin(word: string, title: string): boolean {
  const left = [...title].reduce((rest, char) => (rest.startsWith(char) ? rest.slice(char.length) : rest), word)
  return left === ''
}

/** The required date that is not there, for a key that holds one: 日期, 活动时间, riqi. */
function missingDate({ schemas, kind, path }: Mapping, key: string, absent: readonly string[], data: unknown) {
  if (!/^\d{4}(?:[-/.年~]|$)/.test(String(isObject(data) ? data[key] : ''))) return undefined
  const required = new Set(schemaAt(schemas, kind, path)?.required)
  return absent.find((field) => required.has(field) && isDate(schemaAt(schemas, kind, [...path, field])))
}

function isDate(schema: Schema | undefined): boolean {
  return typeof schema?.['format'] === 'string' && schema['format'].includes('date')
}

function removalHint(fields: readonly string[]): string {
  return fields.length === 0 ? '删掉它。' : `删掉它，或改成：${fields.join('、')}。`
}

/** The fields that a key without likeness may stand for: the required ones that are missing, or else all that are not there. */
function candidates(mapping: Mapping, data: unknown): string[] {
  const { schemas, kind, path } = mapping
  const absent = allowedIn(mapping).filter((field) => !Object.hasOwn(Object(data), field))
  const required = absent.filter((field) => schemaAt(schemas, kind, path)?.required?.includes(field))
  return (required.length > 0 ? required : absent).map(
    (field) => `${field}（${schemaOf(mapping, field).title ?? field}）`,
  )
}

/** Where in the record a field of this name belongs, for one that slipped to another level. */
function placeElsewhere({ schemas, kind }: Mapping, field: string): string | undefined {
  const place = [...fieldsOf(schemas, kind)].find(({ path }) => path.at(-1) === field)?.path
  if (!place) return undefined
  const parent = place.filter((step) => step !== '*').at(-2)
  if (parent === undefined) return `“${field}”要写在最左边，去掉前面的空格。`
  return `“${field}”要写在“${parent}”下面，前面多空两格。`
}

function allowedIn({ schemas, kind, path }: Mapping): string[] {
  return Object.keys(schemaAt(schemas, kind, path)?.properties ?? {})
}

function schemaOf({ schemas, kind, path }: Mapping, field: string): { title?: string; description?: string } {
  return schemaAt(schemas, kind, [...path, field]) ?? {}
}
