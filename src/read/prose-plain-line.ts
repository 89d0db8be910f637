import type { PhrasingContent } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import type { Position } from 'unist'

/** A line of a body and where it stands. */
export interface Line {
  text: string
  /** 1-based, in the file */
  number: number
  /** of its first character */
  offset: number
}

/** The place of a part of a line, between two indexes into it. */
export function placeIn({ number, offset }: Line, start: number, end: number): Position {
  return {
    start: { line: number, column: start + 1, offset: offset + start },
    end: { line: number, column: end + 1, offset: offset + end },
  }
}

/** Text without a sign that could mean anything but itself. */
const TEXT = /[^*_~`[\]{}<>!&\\@|]+/y
const LINK = /:\/\/|www\./i
const ATTRIBUTES = `((?: [a-z][A-Za-z]*="[^"&<>{}]*")*)`
const COMPONENT = new RegExp(`<([A-Z][A-Za-z]*)${ATTRIBUTES} />`, 'y')
/** Bold text that begins with a letter and ends with one, or before a space: no other reading is possible. */
const STRONG = /\*\*((?=[\p{L}\p{N}])[^*_~`[\]{}<>!&\\@|]*(?:[\p{L}\p{N}]\*\*|[^\s*_~`[\]{}<>!&\\@|]\*\*(?= |$)))/uy
const ATTRIBUTE = / ([a-z][A-Za-z]*)="([^"]*)"/g

/** The opening tag of a component, alone in its line. */
export const OPENING = new RegExp(`^<([A-Z][A-Za-z]*)${ATTRIBUTES}( /)?>$`)

/** The attributes of a tag whose name ends at `start`. */
export function attributesIn(line: Line, text: string, start: number): MdxJsxAttribute[] {
  return [...text.matchAll(ATTRIBUTE)].map(({ 0: whole, 1: name = '', 2: value = '', index }) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
    position: placeIn(line, start + index + 1, start + index + whole.length),
  }))
}

/** The content of a line from an index to its end; undefined where it is not plain. */
export function plainPhrasing(line: Line, from: number): PhrasingContent[] | undefined {
  if (LINK.test(line.text) || line.text.endsWith(' ')) return undefined
  const nodes: PhrasingContent[] = []
  for (let at = from; at < line.text.length; ) {
    const node = textAt(line, at) ?? componentAt(line, at) ?? strongAt(line, at)
    if (!node?.position) return undefined
    nodes.push(node)
    at = node.position.end.column - 1
  }
  return nodes
}

function textAt(line: Line, at: number): PhrasingContent | undefined {
  const [value] = matchAt(TEXT, line, at) ?? []
  return value === undefined ? undefined : { type: 'text', value, position: placeIn(line, at, at + value.length) }
}

function componentAt(line: Line, at: number): PhrasingContent | undefined {
  const [whole, name, attributes = ''] = matchAt(COMPONENT, line, at) ?? []
  if (whole === undefined || name === undefined) return undefined
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributesIn(line, attributes, at + 1 + name.length),
    children: [],
    position: placeIn(line, at, at + whole.length),
  }
}

function strongAt(line: Line, at: number): PhrasingContent | undefined {
  const [whole, inside] = matchAt(STRONG, line, at) ?? []
  if (whole === undefined || inside === undefined) return undefined
  const value = inside.slice(0, -2)
  return {
    type: 'strong',
    children: [{ type: 'text', value, position: placeIn(line, at + 2, at + 2 + value.length) }],
    position: placeIn(line, at, at + whole.length),
  }
}

function matchAt(pattern: RegExp, { text }: Line, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
