import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { type Xml, xml } from '../../xml.ts'
import { type Link, run, runs } from './docx-runs.ts'

/** Where a block stands: the style of its paragraphs, and how many lists it stands in. */
interface Place {
  style?: string
  depth?: number
  /** what stands before the first paragraph: the number of a list, or a sign */
  lead?: { list: number; level: number } | string
}

/** A numbered list of a document: without a number of its own it would go on counting where the one before has ended. */
export interface NumberedList {
  id: number
  level: number
  start: number
}

/** What is gathered while blocks are written: what they link to, and their numbered lists. */
export interface Writing {
  links: Link[]
  lists: NumberedList[]
}

/** The id of the one bulleted list; those of numbered lists follow. */
export const BULLETS = 1

const DEEPEST = 2

/** How far each list is indented, in twentieths of a point. */
export const STEP = 420

/**
 * The blocks of a document in WordprocessingML.
 * @param writing is filled with what the blocks need beside them
 */
export function blocks(nodes: readonly RootContent[], writing: Writing): Xml[] {
  return inside(writing, nodes as readonly BlockContent[], {})
}

type Block = BlockContent | DefinitionContent

/** Only the first of some blocks has what stands before them. */
function inside(writing: Writing, nodes: readonly Block[], place: Place): Xml[] {
  const { lead: _, ...later } = place
  return nodes.flatMap((node, index) => block(writing, node, index === 0 ? place : later))
}

function block(writing: Writing, node: Block, place: Place): Xml[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(place, [...mark(place), ...runs(writing.links, node.children)])]
    case 'heading':
      return [paragraph({ style: `Heading${Math.min(node.depth, 3)}` }, runs(writing.links, node.children))]
    case 'blockquote':
      return inside(writing, node.children, { ...place, style: 'Quote' })
    case 'list':
      return list(writing, node, place)
    case 'table':
      return [table(writing, node), xml`<w:p/>`]
    case 'code':
      return [paragraph(place, lines(node.value))]
    case 'footnoteDefinition':
      return inside(writing, node.children, { ...place, lead: `［注${node.identifier}］` })
    default:
      return []
  }
}

function paragraph({ style, depth = 0, lead }: Place, content: readonly Xml[]): Xml {
  const styled = style === undefined ? xml`` : xml`<w:pStyle w:val="${style}"/>`
  if (typeof lead === 'object') return xml`<w:p><w:pPr>${styled}${listed(lead)}</w:pPr>${content}</w:p>`
  const steps = lead === undefined ? depth : depth - 1
  const indented = steps > 0 ? xml`<w:ind w:left="${STEP * steps}"/>` : xml``
  return xml`<w:p><w:pPr>${styled}${indented}</w:pPr>${content}</w:p>`
}

function listed({ list, level }: { list: number; level: number }): Xml {
  return xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** Text whose lines are lines on paper, too. */
function lines(text: string): Xml[] {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [run(line)] : [xml`<w:r><w:br/></w:r>`, run(line)]))
}

function mark({ lead }: Place): Xml[] {
  return typeof lead === 'string' ? [run(lead)] : []
}

function list(writing: Writing, { ordered, start, children }: List, { lead: _, ...outside }: Place): Xml[] {
  const level = Math.min(outside.depth ?? 0, DEEPEST)
  const number = ordered ? BULLETS + 1 + writing.lists.length : BULLETS
  if (ordered) writing.lists.push({ id: number, level, start: start ?? 1 })
  const place = { ...outside, depth: level + 1, lead: { list: number, level } }
  return children.flatMap((item) => listItem(writing, item, place))
}

/** The number, or the box to tick, stands before the first block; what follows in the item is indented like its text. */
function listItem(writing: Writing, { checked, children }: ListItem, place: Place): Xml[] {
  const isTask = checked === true || checked === false
  return inside(writing, children, isTask ? { ...place, lead: checked ? '☑ ' : '☐ ' } : place)
}

const LINE = xml`w:val="single" w:sz="4" w:space="0" w:color="8C8177"`
const BORDERS = xml`<w:tblBorders><w:top ${LINE}/><w:left ${LINE}/><w:bottom ${LINE}/><w:right ${LINE}/><w:insideH ${LINE}/><w:insideV ${LINE}/></w:tblBorders>`

/** The width of a page's text, in twentieths of a point. */
const TEXT_WIDTH = 8844

/** Word shows the first row of a table on every page that it goes on to, and keeps a row together. */
function table(writing: Writing, { children }: Table): Xml {
  const widths = columnWidths(children)
  const rows = children.map(({ children: cells }, at) => {
    const head = at === 0 ? xml`<w:cantSplit/><w:tblHeader/>` : xml`<w:cantSplit/>`
    const content = cells.map((cell, column) => {
      const inner = paragraph({ style: 'TableText' }, runs(writing.links, cell.children, { bold: at === 0 }))
      return xml`<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`
    })
    return xml`<w:tr><w:trPr>${head}</w:trPr>${content}</w:tr>`
  })
  const grid = widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** Between so many characters the width of a column follows its longest cell. */
const NARROWEST = 7
const WIDEST = 24

function columnWidths(rows: Table['children']): number[] {
  const columns = rows[0]?.children ?? []
  const lengths = columns.map((_, column) =>
    Math.max(...rows.map(({ children }) => textLength(children[column]?.children ?? []))),
  )
  const shares = lengths.map((length) => Math.min(WIDEST, Math.max(NARROWEST, length)))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole))
}

function textLength(nodes: readonly PhrasingContent[]): number {
  return nodes.reduce((sum, node) => {
    const own = 'value' in node ? node.value.length : 'children' in node ? textLength(node.children) : 0
    return sum + own
  }, 0)
}
