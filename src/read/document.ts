import type { Root } from 'mdast'
import type { Diagnostic, Position } from '../diagnostic.ts'
import type { Kind } from '../types.generated.ts'
import { findFrontMatter } from './front-matter.ts'
import { positionsIn } from './positions.ts'
import { parseProse } from './prose.ts'
import type { Place } from './roles.ts'
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
