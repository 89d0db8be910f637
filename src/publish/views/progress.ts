import type { Bar } from './chart.ts'

/** What came of a project. */
export interface ProgressView {
  /** people trained, by skill */
  skills: Bar[]
  /** its indicators, each from day to day */
  series: { title: string; bars: Bar[] }[]
  /** indicators that count people in a sensitive table: what they are, without their figures */
  withheld: string[]
}
