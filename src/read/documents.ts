import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { Diagnostic, Position } from '../diagnostic.ts'
import type { SchemaSet } from '../schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { type ContentFile, contentFiles } from './content-files.ts'
import { findFrontMatter } from './front-matter.ts'
import { type ImageFile, readImage } from './images.ts'
import { knownDocument } from './known-document.ts'
import { positionsIn } from './positions.ts'
import { parseProse } from './prose.ts'
import { type FileRole, type Place, roleFinder } from './roles.ts'
import { decodeText, type SourceText } from './text.ts'
import { parseYaml } from './yaml.ts'

/** One record's file, read but not checked. */
export interface Document {
  kind: Kind
  /** the file name without its ending */
  id: string
  file: string
  /** undefined when the bytes could not be decoded */
  text?: string
  /** undefined when the file could not be parsed */
  data?: unknown
  body?: Root
  /** known from an earlier run to have no fault of its own; its text is not kept */
  passed?: true
  /** where a field's key or value stands */
  locate(path: readonly (string | number)[], part?: 'key' | 'value'): Position
}

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

/** A file that holds a record, and which one. */
export interface RecordFile {
  /** POSIX path from the root */
  file: string
  place: Place
}

/** What a record's file says. */
export type ParsedRecord = Pick<Document, 'data' | 'body'>

/** Reads one record from its bytes. */
export function readDocument(
  place: Place,
  file: string,
  bytes: Uint8Array,
): { document: Document; diagnostics: Diagnostic[] } {
  const { source, diagnostics } = decodeText(file, bytes)
  const unread = { kind: place.kind, id: place.id, file, locate: () => ({ line: 1, column: 1 }) }
  if (!source) return { document: unread, diagnostics }
  const decoded = { ...unread, text: source.text }
  const read = place.form === 'mdx' ? readMdx(decoded, source) : readYaml(decoded, source, 0, source.text.length)
  return { document: read.document, diagnostics: [...diagnostics, ...read.diagnostics] }
}

function readYaml(unread: Document, source: SourceText, start: number, end: number) {
  const { data, diagnostics, locate } = parseYaml(source, start, end)
  const position = positionsIn(source.text)
  const locateField: Document['locate'] = (path, part = 'value') => position(locate(path, part))
  return { document: { ...unread, data, locate: locateField }, diagnostics }
}

function readMdx(unread: Document, source: SourceText) {
  const found = findFrontMatter(source)
  if ('rule' in found) return { document: unread, diagnostics: [found] }
  const front = readYaml(unread, source, found.yamlStart, found.yamlEnd)
  const prose = parseProse(source, found.bodyStart)
  const document = prose.body ? { ...front.document, body: prose.body } : front.document
  return { document, diagnostics: [...front.diagnostics, ...prose.diagnostics] }
}
