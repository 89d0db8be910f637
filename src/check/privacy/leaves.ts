import type { Nodes } from 'mdast'
import type { Position } from '../../diagnostic.ts'
import type { Document } from '../../read/document.ts'
import { nodeText } from '../prose/heading.ts'
import { isComponent } from '../prose/walk.ts'

/** A text that a record holds once it has been parsed: escapes, folds, entities and markup are gone. */
export interface Leaf {
  text: string
  /** the path of a field; undefined for prose */
  path?: (string | number)[]
  position(): Position
}

/** Every text of a record: the values of its fields, and its prose block by block. */
export function* leavesOf(document: Document): Generator<Leaf> {
  yield* fieldLeaves(document, document.data, [])
  if (document.body) yield* proseLeaves(document.body)
}

function* fieldLeaves(document: Document, data: unknown, path: (string | number)[]): Generator<Leaf> {
  if (typeof data === 'string' || typeof data === 'number')
    yield { text: String(data), path, position: () => document.locate(path) }
  else if (Array.isArray(data))
    for (const [index, item] of data.entries()) yield* fieldLeaves(document, item, [...path, index])
  else if (typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) yield* fieldLeaves(document, value, [...path, name])
  }
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableRow', 'code', 'html'])

function* proseLeaves(node: Nodes): Generator<Leaf> {
  const position = () => node.position?.start ?? { line: 1, column: 1 }
  if (isComponent(node)) {
    for (const { value } of node.attributes) if (typeof value === 'string') yield { text: value, position }
  }
  if ('url' in node) yield { text: node.url, position }
  if ('alt' in node && node.alt) yield { text: node.alt, position }
  if ('title' in node && node.title) yield { text: node.title, position }
  // a line end inside a paragraph is no end of a word in Chinese
  if (BLOCKS.has(node.type)) yield { text: nodeText(node).replaceAll('\n', ''), position }
  if ('children' in node) for (const child of node.children) yield* proseLeaves(child)
}
