import type { SearchView } from '../src/publish/views/search.ts'
import { demonstrationView, searchViewOf } from '../tests/search/corpora.ts'
import { type Answering, buildIndex, type IndexFolder, openIndex } from '../tests/search/index-client.ts'
import { LABELLED_QUERIES } from '../tests/search/labelled-queries.ts'
import { type Oracle, oracleOf } from '../tests/search/oracle.ts'
import { ask, type LabelledQuery, qualityOf } from '../tests/search/quality.ts'
import { sampledQueries } from '../tests/search/sampled-queries.ts'
import { buildDefaultIndex, openDefaultIndex } from './pagefind-default.ts'
import type { BenchTable, Suite } from './suite.ts'

const COLUMNS = [
  'corpus',
  'pages',
  'engine',
  'queries',
  'asked',
  'recall %',
  'recall@10 %',
  'precision %',
  'no result %',
]
const COSTS = ['first query KB', 'warm p50 cpu ms', 'warm p95 cpu ms']
const COLD_QUERIES = 12
const SHOWN_RESULTS = 10

/** The search of the portal beside Pagefind as it comes: over the real content and over a generated city. */
export const searchSuite: Suite = {
  title: '搜索',
  async run({ records }) {
    const rows = [
      ...(await corpusRows('real', searchViewOf('.'))),
      ...(await corpusRows('generated', demonstrationView(records))),
    ]
    return { columns: [...COLUMNS, ...COSTS], rows }
  },
}

interface Engine {
  name: string
  folder: IndexFolder
  open(): Promise<Answering>
}

async function corpusRows(corpus: string, view: SearchView): Promise<BenchTable['rows']> {
  const [ours, theirs] = [await buildIndex(view), await buildDefaultIndex(view.records)]
  const { simplified } = await openIndex(ours)
  const oracle = oracleOf(view, simplified)
  const sampled = Object.entries(sampledQueries(view)).map(([name, queries]) => [`${name}, sampled`, queries] as const)
  const classes = [...Object.entries(LABELLED_QUERIES), ...sampled]
  const engines: Engine[] = [
    { name: 'ours', folder: ours, open: () => openIndex(ours) },
    { name: 'Pagefind default', folder: theirs, open: () => openDefaultIndex(theirs) },
  ]
  const rows: BenchTable['rows'][number][] = []
  for (const [name, queries] of classes) {
    for (const engine of engines) {
      const row = await classRow(engine, oracle, queries)
      rows.push([corpus, view.records.length, engine.name, name, ...row])
    }
  }
  for (const { folder } of engines) folder.remove()
  return rows
}

async function classRow(
  engine: Engine,
  oracle: Oracle,
  queries: readonly LabelledQuery[],
): Promise<(string | number)[]> {
  const answerable = queries.filter(({ query, means = [query] }) => oracle.relevant(means).size > 0)
  const client = await engine.open()
  const quality = qualityOf(await ask(client, oracle, answerable))
  const shares = [quality.recall, quality.recallAt10, quality.strictPrecision, quality.zeroRate]
  const times = await warmTimes(client, answerable)
  const bytes: number[] = []
  for (const query of answerable.slice(0, COLD_QUERIES)) bytes.push(await coldBytes(engine, query))
  return [
    quality.queries,
    ...shares.map((share) => (Number.isNaN(share) ? '—' : Math.round(share * 1000) / 10)),
    Math.round(quantile(bytes, 0.5) / 1000),
    Math.round(quantile(times, 0.5)),
    Math.round(quantile(times, 0.95)),
  ]
}

/** Milliseconds of the processor a query, with every chunk loaded: `ask` has asked the same before. */
async function warmTimes(client: Answering, queries: readonly LabelledQuery[]): Promise<number[]> {
  const times: number[] = []
  for (const { query } of queries) {
    const before = process.cpuUsage()
    const { hits } = await client.search(query)
    await Promise.all(hits.slice(0, SHOWN_RESULTS).map((hit) => hit.data()))
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times
}

/** What the first query of a reader loads, with ten results and the facets shown. */
async function coldBytes(engine: Engine, { query }: LabelledQuery): Promise<number> {
  const client = await engine.open()
  const { hits, more } = await client.search(query)
  await Promise.all([...hits, ...(more?.hits ?? [])].slice(0, SHOWN_RESULTS).map((hit) => hit.data()))
  await client.facets()
  return client.bytes()
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
