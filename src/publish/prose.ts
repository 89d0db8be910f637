import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Heading, Image, Root } from 'mdast'
import { type State, toHast } from 'mdast-util-to-hast'
import type { ComponentName } from '../check/prose/components.ts'
import { headingId, headingText } from '../check/prose/heading.ts'
import { attribute, type Component } from '../check/prose/walk.ts'
import { CHINESE } from '../language.ts'
import type { Locale } from '../locale.ts'
import { closeLeads } from './bold-leads.ts'
import { proseSteps } from './steps.ts'
import type { Block, TocEntry } from './views/body.ts'
import type { Chart } from './views/chart.ts'
import type { Link } from './views/link.ts'

/** What a body refers to, answered for the record it belongs to. */
export interface ProseContext {
  /** the number of one of the record's sources, from 1 */
  sourceNumber(id: string): number
  record(kind: string, id: string): Link
  /** how many records meet a condition, and the list of them */
  measure(kind: string, field?: string, is?: string): Link
  chart(unit: string, title: string, labels?: string[]): Chart
  /** a picture of the record's own folder */
  image(url: string): { url: string; width: number; height: number }
}

/** A body ready for pages: blocks of finished HTML and charts, its second-level headings, the steps of its procedure. */
export interface RenderedProse {
  blocks: Block[]
  toc: TocEntry[]
  steps: string[]
}

/** Renders a checked body. It is content: what it says beside the record's own words is Chinese in every language. */
export function renderProse(checked: Root, context: ProseContext): RenderedProse {
  const body = closeLeads(checked)
  const charts: Chart[] = []
  const tree = toHast(body, {
    clobberPrefix: '',
    footnoteLabel: '注释',
    footnoteBackLabel: '回到正文',
    handlers: {
      heading: headingElement,
      image: (_state: State, node: Image) => imageElement(node, context),
      table: (state: State, node: Parameters<State['all']>[0]) => scrollable(state, node),
      mdxJsxFlowElement: (state: State, node: Component) =>
        COMPONENT_ELEMENTS[node.name as ComponentName](state, node, context, charts),
      mdxJsxTextElement: (state: State, node: Component) =>
        COMPONENT_ELEMENTS[node.name as ComponentName](state, node, context, charts),
    },
  }) as HastRoot
  const toc = body.children
    .filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
    .map((node) => ({ id: headingId(node), text: headingText(node) }))
  return {
    blocks: splitAtCharts(tree.children, charts),
    toc,
    steps: proseSteps(body, (node) => componentWords(node, context)),
  }
}

/** Blocks with their links leading to the pages of a language. */
export function linksIn({ language, address }: Locale, blocks: readonly Block[]): Block[] {
  if (language === CHINESE) return [...blocks]
  const link = (_: string, url: string) => `href="${address(url)}"`
  return blocks.map((block) =>
    block.type === 'html' ? { ...block, html: block.html.replace(/\bhref="(\/[^"]*)"/g, link) } : block,
  )
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function headingElement(state: State, node: Heading): Element {
  return element(`h${node.depth}`, { id: headingId(node) }, state.all(node) as ElementContent[])
}

function imageElement({ url, alt }: Image, context: ProseContext): Element {
  const { url: src, width, height } = context.image(url)
  return element('img', { src, alt: alt ?? '', width, height, loading: 'lazy', decoding: 'async' }, [])
}

function scrollable(state: State, node: Parameters<State['all']>[0]): Element {
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

/** What a callout of each kind is headed with. */
export const CALLOUT_TITLES: Record<string, string> = { editor: '编者按', note: '说明', warning: '注意' }

type Render = (state: State, node: Component, context: ProseContext, charts: Chart[]) => Element

const COMPONENT_ELEMENTS: Record<ComponentName, Render> = {
  Callout: (state, node) => {
    const kind = attribute(node, 'kind') ?? 'note'
    const title = element('p', { className: ['callout-title'] }, [text(CALLOUT_TITLES[kind] ?? '')])
    return element('aside', { className: ['callout', `callout-${kind}`] }, [
      title,
      ...(state.all(node) as ElementContent[]),
    ])
  },
  Steps: (state, node) => {
    const [list] = state.all(node).filter((child): child is Element => child.type === 'element')
    return element('ol', { className: ['steps'] }, list?.children ?? [])
  },
  FigureChart: (_state, node, context, charts) => {
    const labels = attribute(node, 'labels')?.split('|')
    charts.push(context.chart(attribute(node, 'unit') ?? '', attribute(node, 'title') ?? '', labels))
    return element(CHART_MARK, {}, [])
  },
  Measure: (_state, node, context) => {
    const { text: words, url } = measured(node, context)
    return element('a', { className: ['measure'], href: url }, [text(words)])
  },
  Cite: (_state, node, context) => {
    const id = attribute(node, 'source') ?? ''
    const number = context.sourceNumber(id)
    const link = element('a', { href: `#source-${id}`, ariaLabel: `来源 ${number}` }, [text(`[${number}]`)])
    return element('sup', { className: ['cite'] }, [link])
  },
  Record: (_state, node, context) => {
    const link = referredTo(node, context)
    return element('a', { className: ['record-link'], href: link.url }, [text(link.text)])
  },
}

/** What a component says in a text without links: a mark of a source says nothing. */
function componentWords(node: Component, context: ProseContext): string {
  if (node.name === 'Record') return referredTo(node, context).text
  return node.name === 'Measure' ? measured(node, context).text : ''
}

function referredTo(node: Component, context: ProseContext) {
  return context.record(attribute(node, 'kind') ?? '', attribute(node, 'id') ?? '')
}

function measured(node: Component, context: ProseContext) {
  return context.measure(attribute(node, 'count') ?? '', attribute(node, 'field'), attribute(node, 'is'))
}

const CHART_MARK = 'figure-chart'

function splitAtCharts(children: RootContent[], charts: readonly Chart[]): Block[] {
  const blocks: Block[] = []
  let run: RootContent[] = []
  let next = 0
  const flush = () => {
    const html = toHtml({ type: 'root', children: run }).trim()
    if (html) blocks.push({ type: 'html', html })
    run = []
  }
  for (const child of children) {
    const chart = child.type === 'element' && child.tagName === CHART_MARK ? charts[next++] : undefined
    if (!chart) {
      run.push(child)
      continue
    }
    flush()
    blocks.push({ type: 'chart', chart })
  }
  flush()
  return blocks
}
