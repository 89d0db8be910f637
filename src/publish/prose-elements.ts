import type { Element, ElementContent, Text as Words } from 'hast'
import type { Heading, Image, ListItem, Parents, Text } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { headingId } from '../check/prose/heading.ts'
import { linePieces } from './line-pieces.ts'
import type { ProseContext } from './prose-context.ts'

/** An element of HTML. */
export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

/** Words in HTML. */
export function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Words of a text: no number stands apart from what it counts. */
export function textElements(state: State, node: Text): ElementContent[] {
  const { value } = defaultHandlers.text(state, node) as Words
  return linePieces(value).map((piece) =>
    piece.isWhole ? element('span', { className: ['whole'] }, [text(piece.text)]) : text(piece.text),
  )
}

/** A heading that a link can lead to. */
export function headingElement(state: State, node: Heading): Element {
  return element(`h${node.depth}`, { id: headingId(node) }, state.all(node) as ElementContent[])
}

/** A picture of the record with the room that it takes, so that nothing moves when it comes. */
export function imageElement({ url, alt }: Image, context: ProseContext): Element {
  const { url: src, width, height } = context.image(url)
  return element('img', { src, alt: alt ?? '', width, height, loading: 'lazy', decoding: 'async' }, [])
}

/** A table that is moved sideways alone where it is wider than the page. */
export function scrollable(state: State, node: Parameters<State['all']>[0]): Element {
  const rows = state.all(node) as Element[]
  const [head, ...body] = rows
  const cells = (row: Element, tagName: string) => ({
    ...row,
    children: row.children.map((cell) => (cell.type === 'element' ? { ...cell, tagName } : cell)),
  })
  const table = element('table', {}, [
    ...(head ? [element('thead', {}, [cells(head, 'th')])] : []),
    element(
      'tbody',
      {},
      body.map((row) => cells(row, 'td')),
    ),
  ])
  return element('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: '表格' }, [table])
}

/** A point of a list. A box that is ticked, or not, has a name for those who do not see it. */
export function listItemElement(state: State, node: ListItem, parent: Parents | undefined): Element {
  const item = defaultHandlers.listItem(state, node, parent)
  const first = item.children.find((child) => child.type === 'element')
  const box = first?.tagName === 'p' ? first.children[0] : first
  if (typeof node.checked === 'boolean' && box?.type === 'element')
    box.properties['ariaLabel'] = node.checked ? '已完成' : '未完成'
  return item
}
