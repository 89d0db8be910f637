/** A column of a download. */
export interface Column {
  name: string
  description: string
  type: 'string' | 'number'
}

export type Cell = string | number | null

/** A list or a tally as rows and columns, for download. */
export interface Table {
  /** address of its files without the ending, mostly that of the page that shows it: `/models` */
  path: string
  title: string
  columns: Column[]
  rows: Cell[][]
}
