import type { Position } from '../../diagnostic.ts'
import type { Document } from '../../read/document.ts'
import { positionsIn } from '../../read/positions.ts'
import { type SchemaSet, schemaAt } from '../../schema/schema-set.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { type Finding, scanText } from './scan.ts'

/** A private value of a record, and where it stands. */
export interface PrivatePlace extends Position {
  finding: Finding
  /** as it stands in the file or, where that hides it, in the parsed value */
  written: string
  /** in Chinese: the field's title, 正文, 注释 or 文件名 */
  field: string
}

/** Every private value of a record: in its text as it stands, and its values once parsed. */
export function privatePlaces(schemas: SchemaSet, document: Document): PrivatePlace[] {
  const { text = '' } = document
  const raw = scanText(text)
  const hidden = [...leavesOf(document)].filter((leaf) => !standsIn(text, leaf.text))
  if (raw.length === 0 && hidden.length === 0) return []
  const found = placesInText(schemas, document, text, raw)
  const known = new Set(found.map(({ finding }) => finding.value))
  const parsed = hidden
    .flatMap((leaf) => placesInLeaf(schemas, document, leaf))
    .filter(({ finding }) => !known.has(finding.value))
  return [...found, ...parsed]
}

/** Every private value of a file's name. */
export function placesInName(file: string): PrivatePlace[] {
  return scanText(file).map((finding) => ({
    finding,
    written: file.slice(finding.start, finding.end),
    field: '文件名',
    line: 1,
    column: 1,
  }))
}

/** How many texts may stand between a value and the beginning of the text that holds it: links in a paragraph. */
const NEAR = 8

function placesInText(
  schemas: SchemaSet,
  document: Document,
  text: string,
  findings: readonly Finding[],
): PrivatePlace[] {
  if (findings.length === 0) return []
  const positionOf = positionsIn(text)
  const leaves = [...leavesOf(document)].map((leaf) => ({ ...leaf, at: leaf.position() }))
  leaves.sort((a, b) => comparePositions(a.at, b.at))
  let begun = 0
  return findings.map((finding) => {
    const written = text.slice(finding.start, finding.end)
    const position = positionOf(finding.start)
    while (begun < leaves.length && comparePositions(leaves[begun]?.at ?? position, position) <= 0) begun++
    const leaf = leaves
      .slice(Math.max(0, begun - NEAR), begun)
      .findLast((candidate) => candidate.text.includes(written))
    return {
      finding,
      written,
      ...position,
      field: leaf ? fieldOf(schemas, document, leaf) : isInBody(document, position) ? '正文' : '注释',
    }
  })
}

/** Whether a place is in the prose of a record: the text of a picture or the title of a link is no leaf of its own. */
function isInBody({ body }: Document, position: Position): boolean {
  const start = body?.children[0]?.position?.start
  return start !== undefined && comparePositions(start, position) <= 0
}

/** Whether a text stands in another as it is, not by chance as part of a longer number or of an escape. */
function standsIn(text: string, part: string): boolean {
  const at = text.indexOf(part)
  return at >= 0 && !/[0-9A-Za-z]/.test(text.charAt(at - 1) + text.charAt(at + part.length))
}

function placesInLeaf(schemas: SchemaSet, document: Document, leaf: Leaf): PrivatePlace[] {
  const { text } = leaf
  return scanText(text).map((finding) => ({
    finding,
    written: text.slice(finding.start, finding.end),
    ...leaf.position(),
    field: fieldOf(schemas, document, leaf),
  }))
}

function fieldOf(schemas: SchemaSet, document: Document, { path }: Leaf): string {
  if (!path) return '正文'
  const named = path.findLastIndex((step) => typeof step === 'string')
  return schemaAt(schemas, document.kind, path)?.title ?? String(path[named] ?? '')
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column
}
