import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'
import { looseDateWords } from '../../calendar/loose-date.ts'
import type { ComponentName } from '../../check/prose/components.ts'
import { attribute, type Component, isComponent } from '../../check/prose/walk.ts'
import { CALLOUT_TITLES } from '../prose-components.ts'
import type { ProseContext } from '../prose-context.ts'
import type { Chart } from '../views/chart.ts'

/**
 * A checked body as plain Markdown, for documents that leave the site: components become paragraphs, tables and links.
 * @param absolute the full address of a site-absolute path
 */
export function plainProse(body: Root, context: ProseContext, absolute: (path: string) => string): Root {
  return { type: 'root', children: plain(body.children, context, absolute) as RootContent[] }
}

type Absolute = (path: string) => string

function plain(nodes: readonly Nodes[], context: ProseContext, absolute: Absolute): Nodes[] {
  return nodes.flatMap((node) => {
    if (isComponent(node)) return PLAIN[node.name as ComponentName](node, context, absolute)
    const bare = { ...node }
    if (bare.type === 'image') return [{ ...bare, url: absolute(context.image(bare.url).url) }]
    if (bare.type === 'link' && bare.url.startsWith('/')) bare.url = absolute(bare.url)
    return ['children' in bare ? ({ ...bare, children: plain(bare.children, context, absolute) } as Nodes) : bare]
  })
}

const PLAIN: Record<ComponentName, (node: Component, context: ProseContext, absolute: Absolute) => Nodes[]> = {
  Callout: (node, context, absolute) => {
    const title = CALLOUT_TITLES[attribute(node, 'kind') ?? 'note'] ?? ''
    const inside = plain(node.children, context, absolute) as Blockquote['children']
    return [{ type: 'blockquote', children: [paragraph([strong(title)]), ...inside] }]
  },
  Steps: (node, context, absolute) => plain(node.children, context, absolute),
  FigureChart: (node, context) => {
    const labels = attribute(node, 'labels')?.split('|')
    return chartNodes(context.chart(attribute(node, 'unit') ?? '', attribute(node, 'title') ?? '', labels))
  },
  Measure: (node, context, absolute) => {
    const { text: words, url } = context.measure(
      attribute(node, 'count') ?? '',
      attribute(node, 'field'),
      attribute(node, 'is'),
    )
    return [link(words, absolute(url))]
  },
  Cite: (node, context) => [text(`［${context.sourceNumber(attribute(node, 'source') ?? '')}］`)],
  Record: (node, context, absolute) => {
    const { text: words, url } = context.record(attribute(node, 'kind') ?? '', attribute(node, 'id') ?? '')
    return [link(words, absolute(url))]
  },
}

function chartNodes({ title, bars, source }: Chart): Nodes[] {
  const rows = bars.map(({ label, text: value }) => [label, value])
  const from = source ? [paragraph([text(`来源：${source.publisher}，${looseDateWords(source.date)}`)])] : []
  return [paragraph([strong(title)]), table([['项目', '数值'], ...rows]), ...from]
}

/** Words of Markdown. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** Words in bold. */
export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] }
}

/** A link with its words. */
export function link(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [text(words)] }
}

/** A paragraph. */
export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

/** A table whose first row is its head; a cell is words or nodes. */
export function table(rows: readonly (readonly (string | PhrasingContent[])[])[]): Table {
  const cell = (value: string | PhrasingContent[]): TableCell => {
    return { type: 'tableCell', children: typeof value === 'string' ? [text(value)] : value }
  }
  return { type: 'table', children: rows.map((cells) => ({ type: 'tableRow', children: cells.map(cell) })) }
}
