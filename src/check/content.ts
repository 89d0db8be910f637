import type { Root } from 'mdast'
import type { ContentFile } from '../read/content-files.ts'
import type { Document } from '../read/document.ts'
import type { ReadResult } from '../read/documents.ts'
import type { ImageFile } from '../read/images.ts'
import { isObject } from '../read/mapping.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** All documents of a portal as the rules see them. */
export interface Content {
  schemas: SchemaSet
  /** everything below content/, also what is not read */
  files: readonly ContentFile[]
  documents: readonly Document[]
  /** pictures in the folders of records with prose, by path */
  images: ReadonlyMap<string, ImageFile>
  /** the list of ids that were ever public */
  publishedIds: string
  /** plain files that belong to no kind */
  strays: readonly string[]
  /** the reference date, YYYY-MM-DD */
  asOf: string
  /** a document by kind and id or alias; also one that could not be parsed, so that references to it hold */
  find(kind: Kind, id: string): Document | undefined
  /** ids of a kind, for suggestions */
  ids(kind: Kind): string[]
  /** codes of a vocabulary; undefined when there is no such vocabulary, or its file could not be read */
  codes(vocabulary: string): ReadonlyMap<string, string> | undefined
}

/** A document that has prose. */
export type ProseDocument = Document & { body: Root }

/** Indexes documents for the rules. */
export function indexContent(schemas: SchemaSet, read: Omit<ReadResult, 'diagnostics'>, asOf: string): Content {
  const { documents } = read
  const byKind = new Map<Kind, Map<string, Document>>()
  for (const kind of schemas.kinds.keys()) byKind.set(kind, new Map())
  for (const document of documents) {
    const index = byKind.get(document.kind)
    for (const id of [document.id, ...aliasesOf(document)]) if (!index?.has(id)) index?.set(id, document)
  }
  const codes = new Map<string, Map<string, string>>()
  for (const [id, { data }] of byKind.get('vocabulary') ?? []) {
    const entries = isObject(data) ? data['entries'] : undefined
    if (Array.isArray(entries)) codes.set(id, codesOf(entries))
  }
  return {
    ...read,
    schemas,
    asOf,
    find: (kind, id) => byKind.get(kind)?.get(id),
    ids: (kind) => [...(byKind.get(kind)?.keys() ?? [])],
    codes: (vocabulary) => codes.get(vocabulary),
  }
}

/** The former ids of a record, as far as its file gives any. */
export function aliasesOf({ data }: Document): string[] {
  const aliases = isObject(data) ? data['aliases'] : undefined
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : []
}

/** The id of today of a record that is named by any id that it has or had; that id itself where there is no such record. */
export function currentId({ find }: Pick<Content, 'find'>, kind: Kind, id: string): string {
  return find(kind, id)?.id ?? id
}

function codesOf(entries: readonly unknown[]): Map<string, string> {
  return new Map(entries.filter(isObject).map((entry) => [String(entry['code']), String(entry['zh'])]))
}

/** The fields of a document as they were written; empty where it could not be read. */
export function dataOf({ data }: Document): Readonly<Record<string, unknown>> {
  return isObject(data) ? data : {}
}

/** The headings that the body of a document must have. */
export function requiredSections(content: Pick<Content, 'schemas'>, document: Document): readonly string[] {
  return formOf(content.schemas, document.kind).sections ?? []
}
