import type { Step } from '../../src/search/steps.ts'
import type { Answering, FoundHit } from './index-client.ts'
import type { Oracle } from './oracle.ts'

/** A query that a reader may type. */
export interface LabelledQuery {
  query: string
  /** a page answers when it has every word of one of them; the query itself where none is given */
  means?: string[]
}

/** How one query was answered. */
export interface Outcome {
  query: string
  step: Step
  found: number
  /** share of the pages with the answer that were found, and that stand among the first ten of those that can */
  recall: number
  recallAt10: number
  /** share of the found pages that have the query itself */
  precision: number
}

/** The quality of a class of queries: means over its queries. */
export interface Quality {
  queries: number
  recall: number
  recallAt10: number
  /** of the queries that were answered as they stand */
  strictPrecision: number
  zeroRate: number
}

const PLACES = 10

/** Asks those queries that have an answer in the corpus. */
export async function ask(client: Answering, oracle: Oracle, queries: readonly LabelledQuery[]): Promise<Outcome[]> {
  const addresses = await client.addresses()
  const outcomes: Outcome[] = []
  for (const { query, means = [query] } of queries) {
    const relevant = oracle.relevant(means)
    if (relevant.size === 0) continue
    const { step, hits, more } = await client.search(query)
    const addressesOf = (found: readonly FoundHit[]) => found.map(({ id }) => addresses.get(id) ?? '')
    // what is added stands behind, and is said to be something else
    const [own, urls] = [addressesOf(hits), addressesOf([...hits, ...(more?.hits ?? [])])]
    const share = (found: readonly string[], wanted: ReadonlySet<string>, of: number) =>
      of === 0 ? 0 : found.filter((url) => wanted.has(url)).length / of
    outcomes.push({
      query,
      step,
      found: urls.length,
      recall: share(urls, relevant, relevant.size),
      recallAt10: share(urls.slice(0, PLACES), relevant, Math.min(PLACES, relevant.size)),
      precision: share(own, oracle.relevant([query]), own.length),
    })
  }
  return outcomes
}

/** The means over some outcomes. */
export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const strict = outcomes.filter(({ step, found }) => step === 'strict' && found > 0)
  return {
    queries: outcomes.length,
    recall: mean(outcomes.map(({ recall }) => recall)),
    recallAt10: mean(outcomes.map(({ recallAt10 }) => recallAt10)),
    strictPrecision: mean(strict.map(({ precision }) => precision)),
    zeroRate: mean(outcomes.map(({ found }) => (found === 0 ? 1 : 0))),
  }
}

/** NaN where there is nothing to average: it meets no target. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
