import type { Element, ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { ComponentName } from '../check/prose/components.ts'
import { attribute, type Component } from '../check/prose/walk.ts'
import type { ProseContext } from './prose-context.ts'
import { element, text } from './prose-elements.ts'
import type { Chart } from './views/chart.ts'

/** The element that stands where a chart belongs, until the body is split there. */
export const CHART_MARK = 'figure-chart'

/** What a callout of each kind is headed with. */
export const CALLOUT_TITLES: Record<string, string> = { editor: '编者按', note: '说明', warning: '注意' }

type Render = (state: State, node: Component, context: ProseContext, charts: Chart[]) => Element

/** What each component becomes. Its chart is put at the end of `charts`. */
export const COMPONENT_ELEMENTS: Record<ComponentName, Render> = {
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
export function componentWords(node: Component, context: ProseContext): string {
  if (node.name === 'Record') return referredTo(node, context).text
  return node.name === 'Measure' ? measured(node, context).text : ''
}

function referredTo(node: Component, context: ProseContext) {
  return context.record(attribute(node, 'kind') ?? '', attribute(node, 'id') ?? '')
}

function measured(node: Component, context: ProseContext) {
  return context.measure(attribute(node, 'count') ?? '', attribute(node, 'field'), attribute(node, 'is'))
}
