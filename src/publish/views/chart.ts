/** One bar of a chart, or one row of its table. */
export interface Bar {
  label: string
  value: number
  /** the value in the source's own words, with its unit: “200余人” */
  text: string
  /** the list of exactly what the number counts, where there is one */
  url?: string
}

/** A horizontal bar chart with its message as title. */
export interface Chart {
  title: string
  unit: string
  bars: Bar[]
  /** who published the figures, and the loose date */
  source?: { publisher: string; date: string }
}
