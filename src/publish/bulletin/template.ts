import type { Figure } from '../ledger/figure.ts'

/** A stretch of a bulletin: plain words, or a figure bound to its measure. */
export type Span = string | Figure

/** What ends the words before a figure that belong to it. */
const MARK = /[：，、。]/

/** What the gaps of a template may be filled with. */
export type Measures = Readonly<Record<string, Span>>

/** Binds the `{gaps}` of a template to measures. A gap that names no measure is a fault of the template, not a zero. */
export function bind(template: string, measures: Measures): Span[] {
  return template
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!piece.startsWith('{')) return piece
      const measure = measures[piece.slice(1, -1)]
      if (measure === undefined) throw new Error(`通报模板里的 ${piece} 没有对应的数字，请改成已有的名称。`)
      return measure
    })
}

/** What a figure of a paragraph counts, for whoever hears it alone: what the paragraph is of, and the words before it. */
export function figureName(spans: readonly Span[], figure: Figure): string {
  const [subject] = spans
  const before = spansText(spans.slice(0, spans.indexOf(figure)))
  const words = before.split(MARK).at(-1)
  return [subject, words].filter((part, index, all) => part && part !== all[index - 1]).join('，')
}

/** A paragraph as its reader sees it. */
export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')
}
