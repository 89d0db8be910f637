import type { List, ListItem, Root, RootContent } from 'mdast'
import { attributesIn, type Line, OPENING, placeIn, plainPhrasing } from './prose-plain-line.ts'

/** More blocks than this, one in another, are for the parser and its limits. */
const MAX_OPEN = 8

const HEADING = /^(#{1,6}) (?=\S)/
const ITEM = /^(?:-|(\d{1,9})\.) (?=\S)/
const CLOSING = /^<\/([A-Z][A-Za-z]*)>$/
/** What no paragraph begins with, or what begins something else. */
const NO_PARAGRAPH = /^(?:[\s#>+=`~|<&\-:[]|\*(?!\*[\p{L}\p{N}])|\d{1,9}[.)](?:\s|$))/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\0-\x09\x0b-\x1f\x7f]/

/**
 * Reads a body as bodies are nearly always written: headings, paragraphs of one line, short lists, and our components,
 * with empty lines between them. Some twenty times as fast as the parser. Whatever is written in any other way is left
 * to the parser: the two give the same tree for every text that is read here (prose-plain.test.ts).
 * @param linesBefore how many lines of the file stand before the body: positions count them
 * @returns undefined where the body is not so plain
 */
export function plainProse(body: string, linesBefore: number): Root | undefined {
  if (ODD.test(body)) return undefined
  const reader = new PlainBlocks(linesOf(body, linesBefore))
  const children = reader.blocks()
  const end = reader.end()
  if (!children || !reader.isDone()) return undefined
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

function linesOf(body: string, linesBefore: number): Line[] {
  let offset = linesBefore
  return body.split('\n').map((text, index) => {
    const line = { text, number: linesBefore + index + 1, offset }
    offset += text.length + 1
    return line
  })
}

/** Reads the lines of a body from the first to the last. A method gives undefined where something is not plain. */
class PlainBlocks {
  private readonly lines: readonly Line[]
  private at = 0
  private open = 0

  constructor(lines: readonly Line[]) {
    this.lines = lines
  }

  isDone(): boolean {
    return this.at === this.lines.length
  }

  end() {
    const last = this.lines.at(-1)
    return {
      line: last?.number ?? 1,
      column: (last?.text.length ?? 0) + 1,
      offset: (last?.offset ?? 0) + (last?.text.length ?? 0),
    }
  }

  /** Blocks up to the end, or to the tag that closes the component around them. */
  blocks(): RootContent[] | undefined {
    const blocks: RootContent[] = []
    for (this.skipEmpty(); this.line && !CLOSING.test(this.line.text); this.skipEmpty()) {
      const block = this.block(this.line)
      const isList = block?.type === 'list'
      // two lists with only an empty line between them may be one
      if (!block || !this.isSeparated() || (isList && blocks.at(-1)?.type === 'list')) return undefined
      blocks.push(block)
    }
    return blocks
  }

  private get line(): Line | undefined {
    return this.lines[this.at]
  }

  private skipEmpty(): void {
    while (this.line?.text === '') this.at += 1
  }

  private isSeparated(): boolean {
    return this.line === undefined || this.line.text === ''
  }

  private block(line: Line): RootContent | undefined {
    if (line.text.startsWith('<')) return this.component(line)
    if (ITEM.test(line.text)) return this.list(line)
    this.at += 1
    return heading(line) ?? paragraph(line, 0)
  }

  private component(line: Line): RootContent | undefined {
    const [, name, attributes = '', closed] = OPENING.exec(line.text) ?? []
    if (name === undefined || this.open > MAX_OPEN) return undefined
    this.at += 1
    const children = closed === undefined ? this.inside(name) : []
    const last = this.lines[this.at - 1]
    if (!children || !last) return undefined
    const { start } = placeIn(line, 0, 0)
    return {
      type: 'mdxJsxFlowElement',
      name,
      attributes: attributesIn(line, attributes, 1 + name.length),
      children: children as never[],
      position: { start, end: placeIn(last, 0, last.text.length).end },
    }
  }

  /** What stands between the tags of a component; its closing tag is passed. */
  private inside(name: string): RootContent[] | undefined {
    if (!this.isSeparated()) return undefined
    this.open += 1
    const children = this.blocks()
    this.open -= 1
    const isClosed = CLOSING.exec(this.line?.text ?? '')?.[1] === name && this.lines[this.at - 1]?.text === ''
    this.at += 1
    return isClosed && children && children.length > 0 ? children : undefined
  }

  private list(first: Line): List | undefined {
    const [, number] = ITEM.exec(first.text) ?? []
    const children: ListItem[] = []
    for (; this.line && this.line.text !== ''; this.at += 1) {
      const item = listItem(this.line, number !== undefined)
      if (!item) return undefined
      children.push(item)
    }
    const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
    if (!start || !end) return undefined
    const isOrdered = number !== undefined
    return {
      type: 'list',
      ordered: isOrdered,
      start: isOrdered ? Number(number) : null,
      spread: false,
      children,
      position: { start, end },
    }
  }
}

function listItem(line: Line, isOrdered: boolean): ListItem | undefined {
  const [mark = '', number] = ITEM.exec(line.text) ?? []
  if (mark === '' || (number !== undefined) !== isOrdered) return undefined
  const child = paragraph(line, mark.length)
  const position = placeIn(line, 0, line.text.length)
  return child && { type: 'listItem', spread: false, checked: null, children: [child], position }
}

function heading(line: Line): RootContent | undefined {
  const [mark = '', signs = ''] = HEADING.exec(line.text) ?? []
  const children = mark === '' || line.text.includes('#', mark.length) ? undefined : plainPhrasing(line, mark.length)
  const depth = signs.length as 1 | 2 | 3 | 4 | 5 | 6
  return children && { type: 'heading', depth, children, position: placeIn(line, 0, line.text.length) }
}

function paragraph(line: Line, from: number): Extract<RootContent, { type: 'paragraph' }> | undefined {
  if (NO_PARAGRAPH.test(line.text.slice(from))) return undefined
  const children = plainPhrasing(line, from)
  return children && { type: 'paragraph', children, position: placeIn(line, from, line.text.length) }
}
