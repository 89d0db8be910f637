import { formOf, resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { type BodySection, joinSections } from './body-sections.ts'
import { yamlText } from './yaml-text.ts'

/** A record as a form holds it. */
export interface FormRecord {
  data: Readonly<Record<string, unknown>>
  /** of a kind with prose */
  sections: readonly BodySection[]
}

/** The file of a new record: its fields in the order of their schema, then its body. */
export function recordText(schemas: SchemaSet, kind: Kind, { data, sections }: FormRecord): string {
  const yaml = yamlText(inOrder(schemas, schemas.kinds.get(kind) ?? {}, data))
  return formOf(schemas, kind).form === 'mdx' ? `---\n${yaml}---\n\n${joinSections(sections)}` : yaml
}

/** Data with its fields in the order of a schema, those that it does not know last. */
export function inOrder(schemas: SchemaSet, given: Schema, data: unknown): unknown {
  const schema = resolveRef(schemas, given)
  if (Array.isArray(data)) return data.map((item) => inOrder(schemas, schema.items ?? {}, item))
  if (typeof data !== 'object' || data === null) return data
  const fields = data as Record<string, unknown>
  const known = Object.keys(schema.properties ?? {}).filter((name) => fields[name] !== undefined)
  const names = new Set([...known, ...Object.keys(fields)])
  return Object.fromEntries(
    [...names].map((name) => [name, inOrder(schemas, schema.properties?.[name] ?? {}, fields[name])]),
  )
}
