import { valueAt } from '../read/mapping.ts'
import { formOf, type Schema, type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import { putAt } from '../submit/put-at.ts'
import type { FormRecord } from '../submit/record-text.ts'
import type { Kind } from '../types.generated.ts'
import { UsageError } from '../usage-error.ts'
import { readList } from '../workbook/cell-lists.ts'
import { readCell } from '../workbook/cell-reading.ts'
import type { Choices } from '../workbook/choices.ts'

/** A record that comes into being, and the id that was given for it. */
export interface Draft extends FormRecord {
  id?: string
}

/**
 * A record from assignments of the command line: `title=…`, `region.city=…`, `sources.0.title=…`, `groups=a,b`, `做法=…`, `id=…`.
 * Codes and records may be given by their Chinese names. Throws a UsageError with every assignment that means nothing.
 */
export function draftFrom(schemas: SchemaSet, kind: Kind, assignments: readonly string[], choices: Choices): Draft {
  const data: Record<string, unknown> = {}
  const texts = new Map<string, string>()
  const unknown: string[] = []
  let id: string | undefined
  const given = assignments.map(split)
  refuseTwice(given.map(([name]) => name).filter((name) => schemaAt(schemas, kind, pathOf(name))?.items === undefined))
  for (const [name, text] of given) {
    if (name === 'id') id = text
    else if (sectionNames(schemas, kind).includes(name)) texts.set(name, text)
    else if (!assign(schemas, kind, data, pathOf(name), text, choices)) unknown.push(name)
  }
  if (unknown.length > 0)
    throw new UsageError(`没有这些字段：${unknown.join('、')}。可以写：${fieldNames(schemas, kind)}。`)
  const sections = sectionNames(schemas, kind).map((name) => ({
    name: name === BODY ? '' : name,
    text: texts.get(name) ?? '',
  }))
  return { data, sections, ...(id === undefined ? {} : { id }) }
}

/** Of a field that takes one value the last one would win, and nobody would know of the others. */
function refuseTwice(names: readonly string[]): void {
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) < at))]
  if (twice.length > 0) throw new UsageError(`写了两次：${twice.join('、')}。每个字段只留一个。`)
}

/** The name of a body without sections. */
const BODY = 'body'

/** The sections of a kind's prose, as they are named in assignments. */
function sectionNames(schemas: SchemaSet, kind: Kind): string[] {
  const { form, sections = [BODY] } = formOf(schemas, kind)
  return form === 'mdx' ? sections : []
}

function split(assignment: string): [string, string] {
  const at = assignment.indexOf('=')
  if (at <= 0) throw new UsageError(`“${assignment}”要写成 字段=内容。`)
  return [assignment.slice(0, at), assignment.slice(at + 1)]
}

function pathOf(name: string): (string | number)[] {
  return name.split('.').map((step) => (/^\d{1,3}$/.test(step) ? Number(step) : step))
}

const FIELD = /^[a-z][a-z0-9_]*$/

/** Puts a text in its place as the value that it means there; false where there is no such field. */
function assign(
  schemas: SchemaSet,
  kind: Kind,
  data: object,
  path: (string | number)[],
  text: string,
  choices: Choices,
): boolean {
  if (!path.every((step) => typeof step === 'number' || FIELD.test(step))) return false
  const schema = schemaAt(schemas, kind, path)
  if (!schema || schema.properties) return false
  const item = schema.items && schemaAt(schemas, kind, [...path, 0])
  if (item?.properties) return false
  if (!item) putAt(data, path, meant(text, schema, choices))
  else {
    const before = (valueAt(data, path) as unknown[] | undefined) ?? []
    putAt(data, path, [...before, ...(readList({ value: text }, item, choices).values ?? [])])
  }
  return true
}

/** What a text means in a field; nothing at all is null there, where it may be. */
export function meant(text: string, schema: Schema, choices: Choices): unknown {
  const types = [schema.type].flat()
  if (types.includes('boolean') && types.includes('number')) return anyValue(text)
  return readCell({ value: text }, schema, choices).value ?? (types.includes('null') ? null : '')
}

/** In a field that takes anything, `true` and `5` are not texts. */
function anyValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  return text !== '' && String(Number(text)) === text ? Number(text) : text
}

function fieldNames(schemas: SchemaSet, kind: Kind): string {
  const fields = Object.entries(schemas.kinds.get(kind)?.properties ?? {})
  const named = fields.map(([name]) => `${name}（${schemaAt(schemas, kind, [name])?.title}）`)
  return [...named, ...sectionNames(schemas, kind), 'id（编号）'].join('、')
}
