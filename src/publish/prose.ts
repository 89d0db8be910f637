import type { Root as HastRoot, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Heading, Image, Root } from 'mdast'
import { type State, toHast } from 'mdast-util-to-hast'
import type { ComponentName } from '../check/prose/components.ts'
import { headingId, headingText } from '../check/prose/heading.ts'
import type { Component } from '../check/prose/walk.ts'
import { CHINESE } from '../language.ts'
import type { Locale } from '../locale.ts'
import { closeLeads } from './bold-leads.ts'
import { CHART_MARK, COMPONENT_ELEMENTS, componentWords } from './prose-components.ts'
import type { ProseContext } from './prose-context.ts'
import { headingElement, imageElement, listItemElement, scrollable, textElements } from './prose-elements.ts'
import { proseSteps } from './steps.ts'
import type { Block, TocEntry } from './views/body.ts'
import type { Chart } from './views/chart.ts'

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
      text: textElements,
      listItem: listItemElement,
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
