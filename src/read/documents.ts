import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { Diagnostic, Position } from '../diagnostic.ts'
import { formOf, type SchemaSet } from '../schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { listFiles } from './content-files.ts'
import { findFrontMatter } from './front-matter.ts'
import { positionsIn } from './positions.ts'
import { parseProse } from './prose.ts'
import { decodeText, type SourceText } from './text.ts'
import { parseYaml } from './yaml.ts'

/** One record's file, read but not checked. */
export interface Document {
  kind: Kind
  /** the file name without its ending */
  id: string
  file: string
  /** undefined when the file could not be parsed */
  data?: unknown
  body?: Root
  /** where a field's key or value stands */
  locate(path: readonly (string | number)[], part?: 'key' | 'value'): Position
}

/** What reading a content folder gives: every document that belongs to a kind, every file that belongs to none. */
export interface ReadResult {
  documents: Document[]
  strays: string[]
  diagnostics: Diagnostic[]
}

/** Reads all records below `root`/content. Reports every fault of bytes, YAML and MDX syntax. */
export function readContent(root: string, schemas: SchemaSet): ReadResult {
  const result: ReadResult = { documents: [], strays: [], diagnostics: [] }
  const placeOf = kindFinder(schemas)
  for (const path of listFiles(join(root, 'content'))) {
    const file = `content/${path}`
    const place = placeOf(path)
    if (!place) {
      result.strays.push(file)
      continue
    }
    const { document, diagnostics } = readDocument(place, file, readFileSync(join(root, file)))
    result.documents.push(document)
    result.diagnostics.push(...diagnostics)
  }
  return result
}

interface Place {
  kind: Kind
  form: 'yaml' | 'mdx'
  id: string
}

/** A function that tells which kind a path below content/ belongs to, by the folders and files that the schemas name. */
function kindFinder(schemas: SchemaSet): (path: string) => Place | undefined {
  const byFolder = new Map<string, Kind>()
  for (const kind of schemas.kinds.keys()) {
    const { folder, file } = formOf(schemas, kind)
    byFolder.set(folder ?? file ?? '', kind)
  }
  return (path) => {
    const kind = byFolder.get(path.split('/')[0] ?? '')
    const form = kind && (formOf(schemas, kind).form ?? 'yaml')
    if (!kind || !form || !path.endsWith(`.${form}`)) return undefined
    return { kind, form, id: path.slice(path.lastIndexOf('/') + 1, -form.length - 1) }
  }
}

/** Reads one record from its bytes. */
export function readDocument(
  place: Place,
  file: string,
  bytes: Uint8Array,
): { document: Document; diagnostics: Diagnostic[] } {
  const { source, diagnostics } = decodeText(file, bytes)
  const unread = { kind: place.kind, id: place.id, file, locate: () => ({ line: 1, column: 1 }) }
  if (!source) return { document: unread, diagnostics }
  const read = place.form === 'mdx' ? readMdx(unread, source) : readYaml(unread, source, 0, source.text.length)
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
