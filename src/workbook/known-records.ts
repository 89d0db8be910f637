import { aliasesOf, dataOf } from '../check/content.ts'
import type { Document } from '../read/document.ts'
import { resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { RowRecord } from './row-record.ts'

/** The records that a portal has already. */
export interface Existing {
  /** of a kind, as far as they are known here */
  all(kind: Kind): readonly Document[]
  /** the file of one; undefined where only its name is known */
  load(document: Document): Uint8Array | undefined
}

/** Finds the records of a portal that rows mean: by an id of today or of before, else by what makes two records the same. */
export class KnownRecords {
  private readonly schemas: SchemaSet
  private readonly kind: Kind
  private readonly existing: Existing
  private readonly byId = new Map<string, Document>()
  /** records without an own row */
  private readonly byKey = new Map<string, Document[]>()
  /** the id of today by each that a record has or had, a kind at a time */
  private readonly names = new Map<Kind, ReadonlyMap<string, string>>()

  constructor(schemas: SchemaSet, kind: Kind, records: readonly RowRecord[], existing: Existing) {
    this.schemas = schemas
    this.kind = kind
    this.existing = existing
    const named = new Set(records.map(({ id }) => id))
    for (const document of existing.all(kind)) {
      const ids = [document.id, ...aliasesOf(document)]
      for (const id of ids) if (!this.byId.has(id)) this.byId.set(id, document)
      if (ids.some((id) => named.has(id))) continue
      const key = this.keyOf(dataOf(document))
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), document])
    }
  }

  /** The record that has an id, or had it before. */
  named(id: string): Document | undefined {
    return this.byId.get(id)
  }

  /** The record that a row without an id means. Of rows that are the same, each takes one of the records that are the same. */
  take(data: Readonly<Record<string, unknown>>): Document | undefined {
    return this.byKey.get(this.keyOf(data))?.shift()
  }

  /** The records that no row has taken, by all that makes them what they are but how far they have come. */
  left(): ReadonlyMap<string, Document> {
    const documents = [...this.byKey.values()].flat()
    return new Map(documents.map((document) => [this.keyOf(dataOf(document), STATUS), document]))
  }

  /** What makes a record what it is, as a text; without one field, where that is so wanted. */
  keyOf(data: Readonly<Record<string, unknown>>, without?: string): string {
    const schema = this.schemas.kinds.get(this.kind) ?? {}
    const { fields: all, year } = keyParts(schema, data)
    const fields = all.filter((field) => field !== without)
    const values = fields.map((field) => this.currentId(schema.properties?.[field], data[field] ?? null))
    return JSON.stringify([...values, year])
  }

  /** A record goes by its former ids, too: a row that has one of them means the same. */
  private currentId(field: Schema | undefined, value: unknown): unknown {
    const kind = resolveRef(this.schemas, field ?? {})['x-reference']
    if (kind === undefined || typeof value !== 'string') return value
    const known = this.names.get(kind) ?? new Map(this.existing.all(kind).flatMap(namesOf))
    this.names.set(kind, known)
    return known.get(value) ?? value
  }
}

/** How far a record has come: told with the rest only of one that has no title. */
export const STATUS = 'status'

/** A title, and who gave it: two units may have a practice, or two offices a document, of one title. */
const TITLE = ['title', 'unit', 'issuer']

/**
 * What tells a record from others: a document without a number is not the same as every other without one, and what a unit
 * writes each year under one title is not what it wrote the year before.
 */
function keyParts(
  { 'x-unique': unique, 'x-time': time, properties = {}, required = [] }: Schema,
  data: Readonly<Record<string, unknown>>,
): { fields: readonly string[]; year?: string | undefined } {
  if (unique?.some((field) => data[field] != null)) return { fields: unique }
  if (!properties['title']) return { fields: required }
  return { fields: TITLE.filter((field) => properties[field]), year: /\d{4}/.exec(String(data[time?.on ?? '']))?.[0] }
}

function namesOf(document: Document): [string, string][] {
  return [...aliasesOf(document), document.id].map((name) => [name, document.id])
}
