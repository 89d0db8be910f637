import type { Content } from '../check/content.ts'
import { isEmpty, isObject } from '../read/mapping.ts'
import { resolveRef, type Schema } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { shownFields } from './shown-fields.ts'
import { valueWords } from './value-words.ts'

/** A field that is not the same in two versions of a record. */
export interface FieldChange {
  /** titles of the schemas from the record down, never words of the record: 资料来源 › 第2项 › 网址 */
  label: string
  how: 'added' | 'changed' | 'removed'
  /** in words; absent where the field is not public */
  from?: string
  to?: string
  isPrivate?: true
}

/** The contents that two versions stand in: codes and ids are put in words by their own. */
export interface Sides {
  before: Content
  after: Content
}

type Data = Readonly<Record<string, unknown>>

const UNKNOWN = '没有定义的字段'

/** What differs between two versions, field by field in the order of the schema. A field that is not public is only named. */
export function fieldChanges(sides: Sides, kind: Kind, before: Data, after: Data): FieldChange[] {
  const { schemas } = sides.after
  const shown = shownFields(kind)
  const properties = schemas.kinds.get(kind)?.properties ?? {}
  return namesOf(properties, before, after).flatMap((name) => {
    const [schema, label] = fieldOf(sides, properties, name)
    const isShown = shown.includes(name) && schema['x-sensitive'] !== true
    const [old, current] = [ownValue(before, name), ownValue(after, name)]
    const changes = [...compare(sides, schema, label, old, current)]
    return isShown ? changes : changes.slice(0, 1).map(() => hidden(label, old, current))
  })
}

/** The schema of a field and what the field is called. A record may have any names, also those that every object has. */
function fieldOf({ after }: Sides, properties: Readonly<Record<string, Schema>>, name: string): [Schema, string] {
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined
  const schema = resolveRef(after.schemas, own ?? {})
  return [schema, own ? (schema.title ?? name) : UNKNOWN]
}

function ownValue(data: Data, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined
}

/** The names that either version has, those of the schema first. */
function namesOf(properties: Readonly<Record<string, Schema>>, before: Data, after: Data): string[] {
  const written = new Set([...Object.keys(after), ...Object.keys(before)])
  const known = Object.keys(properties).filter((name) => written.has(name))
  return [...new Set([...known, ...written])]
}

function hidden(label: string, before: unknown, after: unknown): FieldChange {
  return { label, how: isEmpty(before) ? 'added' : isEmpty(after) ? 'removed' : 'changed', isPrivate: true }
}

/** Compares two values down to what is no list and no mapping. */
function* compare(sides: Sides, field: Schema, label: string, before: unknown, after: unknown): Generator<FieldChange> {
  if (JSON.stringify(before) === JSON.stringify(after) || (isEmpty(before) && isEmpty(after))) return
  const schema = resolveRef(sides.after.schemas, field)
  if (Array.isArray(before) && Array.isArray(after)) yield* compareLists(sides, schema, label, before, after)
  else if (isObject(before) && isObject(after)) yield* compareMappings(sides, schema, label, before, after)
  else yield leaf(sides, schema, label, before, after)
}

function leaf(sides: Sides, schema: Schema, label: string, before: unknown, after: unknown): FieldChange {
  const from = isEmpty(before) ? {} : { from: valueWords(sides.before, schema, before) }
  const to = isEmpty(after) ? {} : { to: valueWords(sides.after, schema, after) }
  const change = {
    label,
    how: isEmpty(before) ? 'added' : isEmpty(after) ? 'removed' : 'changed',
    ...from,
    ...to,
  } as const
  // two codes with one label, two records with one title: only what is written tells them apart
  return from.from !== undefined && from.from === to.to && typeof before === 'string' && typeof after === 'string'
    ? { ...change, from: `${from.from}（${before}）`, to: `${to.to}（${after}）` }
    : change
}

function* compareMappings(
  sides: Sides,
  schema: Schema,
  label: string,
  before: Data,
  after: Data,
): Generator<FieldChange> {
  const properties = schema.properties ?? {}
  for (const name of namesOf(properties, before, after)) {
    const [child, title] = fieldOf(sides, properties, name)
    yield* compare(sides, child, `${label} › ${title}`, ownValue(before, name), ownValue(after, name))
  }
}

function* compareLists(
  sides: Sides,
  schema: Schema,
  label: string,
  before: readonly unknown[],
  after: readonly unknown[],
): Generator<FieldChange> {
  const items = resolveRef(sides.after.schemas, schema.items ?? {})
  const [old, current] = [byKey(before), byKey(after)]
  for (const [key, { item, at }] of current) {
    const former = old.get(key)
    yield* compare(sides, items, `${label} › 第${at + 1}项`, former?.item, item)
  }
  for (const [key, { item, at }] of old) {
    if (!current.has(key)) yield leaf(sides, items, `${label} › 原第${at + 1}项`, item, undefined)
  }
  if (orderOf(old, current) !== orderOf(current, old)) yield { label: `${label}的顺序`, how: 'changed' }
}

/** The order in which a list has what another one has too. */
function orderOf(list: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...list.keys()].filter((key) => other.has(key)))
}

/** Items by what names them, each with its place: an item keeps its name when others come before it. */
function byKey(list: readonly unknown[]): Map<string, { item: unknown; at: number }> {
  const seen = new Map<string, number>()
  return new Map(
    list.map((item, at) => {
      const name = isObject(item) ? (item['id'] ?? item['code'] ?? item['label'] ?? item['title'] ?? at) : item
      const count = seen.get(String(name)) ?? 0
      seen.set(String(name), count + 1)
      return [`${name}#${count}`, { item, at }]
    }),
  )
}
