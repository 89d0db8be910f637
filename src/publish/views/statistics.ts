import type { Bar } from './chart.ts'
import type { Tile } from './tile.ts'

/** The statistics page: each tally is a chart and a table. */
export interface StatisticsView {
  total: number
  tallies: Tally[]
  /** kind by year: rows are kinds, columns years */
  matrix: { columns: string[]; rows: MatrixRow[] }
  tiles: Tile[]
}

export interface MatrixRow {
  label: string
  /** the list of all of them */
  url: string
  cells: { text: string; url: string | null }[]
  total: string
}

export interface Tally {
  id: string
  /** the message of the chart as a sentence */
  title: string
  /** what is counted */
  note: string
  bars: Bar[]
}
