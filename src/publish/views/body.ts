import type { Chart } from './chart.ts'

/** A piece of a body: finished HTML from the checked tree, or a chart. */
export type Block = { type: 'html'; html: string } | { type: 'chart'; chart: Chart }

/** A heading of a body. */
export interface TocEntry {
  id: string
  text: string
}
