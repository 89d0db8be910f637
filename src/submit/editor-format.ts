import type { Fields } from '../read/mapping.ts'
import { resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { openRecord, reviseRecord } from './opened-record.ts'
import { ORIGIN } from './origin.ts'
import { recordText } from './record-text.ts'

/** Where the file's text travels through the editor, which gives unknown keys back as they are. No field is called so. */
const SOURCE = '//source'

/** How the online editor reads and writes the files of a kind. */
export interface EditorFormat {
  fromFile(text: string): Fields
  toFile(value: Fields): string
}

/**
 * The format of a kind for the online editor. By itself it would write each file anew: without comments, with empty texts in
 * place of nothing. With this one only what has changed changes, as in the form.
 */
export function editorFormat(schemas: SchemaSet, kind: Kind): EditorFormat {
  const schema = schemas.kinds.get(kind) ?? {}
  const read = (text: string) => {
    const opened = openRecord(schemas, kind, '', new TextEncoder().encode(text), 'whole')
    if ('faults' in opened) throw new Error(opened.faults.map(({ line, message }) => `${line}: ${message}`).join('\n'))
    return opened.record
  }
  return {
    fromFile: (text) => {
      const { data, sections } = read(text)
      const shown = forEditor(schemas, schema, data) as Fields
      return { ...shown, ...(sections[0] ? { body: sections[0].text } : {}), [SOURCE]: text }
    },
    toFile: ({ [SOURCE]: source, body, ...value }) => {
      const after = (fromEditor(schemas, schema, value) ?? {}) as Fields
      const sections = [{ name: '', text: String(body ?? '') }]
      if (typeof source !== 'string') return recordText(schemas, kind, { data: after, sections })
      const opened = read(source)
      const before = (fromEditor(schemas, schema, forEditor(schemas, schema, opened.data)) ?? {}) as Fields
      const matched = withOrigins(before, after) as Fields
      const isProse = opened.sections.length > 0
      return reviseRecord(
        schemas,
        kind,
        opened,
        { data: before, sections: opened.sections },
        { data: matched, sections: isProse ? sections : [] },
      )
    },
  }
}

/** Data as the editor's fields hold it: yes and no are chosen by words. */
function forEditor(schemas: SchemaSet, given: Schema, data: unknown): unknown {
  const schema = resolveRef(schemas, given)
  if (typeof data === 'boolean' && schema.type === 'boolean') return String(data)
  if (Array.isArray(data)) return data.map((item) => forEditor(schemas, schema.items ?? {}, item))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, forEditor(schemas, schema.properties?.[name] ?? {}, value)]),
  )
}

/** What the editor's fields hold as data: without what is empty, unless the schema wants it said; undefined where all is. */
function fromEditor(schemas: SchemaSet, given: Schema, value: unknown): unknown {
  const schema = resolveRef(schemas, given)
  if (value === '' || value === null || value === undefined) return undefined
  if (schema.type === 'boolean' && typeof value === 'string') return value === 'true'
  if (Array.isArray(value)) {
    const items = value
      .map((item) => fromEditor(schemas, schema.items ?? {}, item))
      .filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  return typeof value === 'object' ? fieldsFrom(schemas, schema, value as Fields) : value
}

function fieldsFrom(schemas: SchemaSet, { properties = {}, required = [] }: Schema, value: Fields): Fields | undefined {
  const found = Object.entries(properties).map(([name, schema]) => ({
    name,
    isNull: required.includes(name) && [resolveRef(schemas, schema).type].flat().includes('null'),
    data: fromEditor(schemas, schema, value[name]),
  }))
  if (found.every(({ data }) => data === undefined)) return undefined
  return Object.fromEntries(
    found.flatMap(({ name, isNull, data }) => (data === undefined && !isNull ? [] : [[name, data ?? null]])),
  )
}

/** Data whose lists of groups say where their items stood: a group is known by what it holds, else by its place. */
function withOrigins(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    const texts = before.map((item) => JSON.stringify(item))
    const taken = new Set(after.map((item) => texts.indexOf(JSON.stringify(item))))
    return after.map((item, at) => {
      if (typeof item !== 'object' || item === null) return item
      const same = texts.indexOf(JSON.stringify(item))
      const origin = same >= 0 ? same : at < before.length && !taken.has(at) ? at : undefined
      return origin === undefined ? item : { ...(withOrigins(before[origin], item) as Fields), [ORIGIN]: origin }
    })
  }
  if (typeof after !== 'object' || after === null || typeof before !== 'object' || before === null) return after
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, withOrigins((before as Fields)[name], value)]),
  )
}
