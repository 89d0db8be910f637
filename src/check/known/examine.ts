import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, type ParsedRecord, type RecordFile, readDocument } from '../../read/document.ts'
import type { SchemaSet } from '../../schema/schema-set.ts'
import { placesInName, privatePlaces } from '../privacy/places.ts'
import { RECORD_RULES } from '../record-rules.ts'
import { schemaCheck } from '../schema.ts'

/** Reads and checks some records by themselves, and gives those without any fault, by path. */
export function examine(root: string, schemas: SchemaSet, files: readonly RecordFile[]): Map<string, ParsedRecord> {
  const documents = files.flatMap((record) => readSound(root, record) ?? [])
  const checkSchema = schemaCheck(schemas)
  const sound = documents.filter((document) => checkSchema(document).length === 0 && !hasPrivate(schemas, document))
  const faults = RECORD_RULES.flatMap((rule) => [...rule.check({ schemas, documents: sound })])
  const faulty = new Set(faults.map(({ file }) => file))
  const passed = sound.filter(({ file }) => !faulty.has(file))
  return new Map(passed.map(({ file, data, body }) => [file, { data, ...(body ? { body } : {}) }]))
}

/** A record whose bytes, YAML and MDX have no fault. Without one its values survive JSON: no infinity, no `-0`. */
function readSound(root: string, { file, place }: RecordFile): Document | undefined {
  const { document, diagnostics } = readDocument(place, file, readFileSync(join(root, file)))
  return diagnostics.length === 0 && document.data !== undefined ? document : undefined
}

/** Also a public contact counts: whether it is allowed is for the list of contacts to say, each time anew. */
function hasPrivate(schemas: SchemaSet, document: Document): boolean {
  return placesInName(document.file).length > 0 || privatePlaces(schemas, document).length > 0
}
