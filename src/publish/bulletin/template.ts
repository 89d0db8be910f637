import type { Figure } from '../ledger/figure.ts'

/** A stretch of a bulletin: plain words, or a figure bound to its measure. */
export type Span = string | Figure

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

/** A paragraph as its reader sees it. */
export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')
}
