/** What a run of the benchmark was asked for. */
export interface BenchOptions {
  /** records of the generated city */
  records: number
  /** shares of records with Markdown bodies; a city is measured for each */
  bodies: readonly number[]
  /** how often each command runs; the table shows the median */
  runs: number
  /** the generators that ours is compared with, in small letters: the slow ones take hours for a large city */
  peers: readonly string[]
}

/** The result of a suite, one row a thing that was measured. */
export interface BenchTable {
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

/** A suite measures one command of the project. It prints nothing. */
export interface Suite {
  title: string
  /** where a result for each number of records is kept */
  isSized?: true
  /** how many records it is measured with, whatever is asked for */
  records?: number
  run(options: BenchOptions): BenchTable | Promise<BenchTable>
}
