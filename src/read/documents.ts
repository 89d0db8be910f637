import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import { type ContentFile, contentFiles } from './content-files.ts'
import { type Document, type ParsedRecord, type RecordFile, readDocument } from './document.ts'
import { type ImageFile, readImage } from './images.ts'
import { knownDocument } from './known-document.ts'
import { type FileRole, roleFinder } from './roles.ts'

/** What reading a content folder gives. */
export interface ReadResult {
  /** everything below content/, also what is not read */
  files: readonly ContentFile[]
  documents: Document[]
  /** pictures in the folders of records with prose, by path */
  images: Map<string, ImageFile>
  /** the list of ids that were ever public; empty where there is none */
  publishedIds: string
  /** plain files that are none of these */
  strays: string[]
  diagnostics: Diagnostic[]
}

/** What is already known of some record files, by path: those that have no fault of their own. */
export type Recall = (files: readonly RecordFile[]) => ReadonlyMap<string, ParsedRecord>

/** Reads all records below `root`/content that are not known. Reports every fault of bytes, YAML and MDX syntax. */
export function readContent(root: string, schemas: SchemaSet, recall: Recall = () => new Map()): ReadResult {
  const files = contentFiles(root)
  const roleOf = roleFinder(schemas)
  const plain = files.filter(({ form }) => form === 'file').map(({ file }) => ({ file, role: roleOf(file) }))
  const records = plain.flatMap(({ file, role }) => (typeof role === 'string' ? [] : [{ file, place: role.record }]))
  const known = recall(records)
  const result: ReadResult = { files, documents: [], images: new Map(), publishedIds: '', strays: [], diagnostics: [] }
  for (const { file, role } of plain) {
    const parsed = known.get(file)
    if (parsed && typeof role !== 'string')
      result.documents.push(knownDocument(root, { file, place: role.record }, parsed))
    else if (role === 'stray') result.strays.push(file)
    else addFile(result, file, role, readFileSync(join(root, file)))
  }
  return result
}

/** Adds what a file that is not known holds to what was read. */
export function addFile(result: ReadResult, file: string, role: Exclude<FileRole, 'stray'>, bytes: Buffer): void {
  if (role === 'published-ids') result.publishedIds = bytes.toString('utf8')
  else if (role === 'image') result.images.set(file, readImage(file, bytes))
  else {
    const { document, diagnostics } = readDocument(role.record, file, bytes)
    result.documents.push(document)
    result.diagnostics.push(...diagnostics)
  }
}
