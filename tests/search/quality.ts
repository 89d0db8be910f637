import type { SearchClient } from '../../src/search/client.ts'
import type { Hit } from '../../src/search/pagefind.ts'
import type { Oracle } from './oracle.ts'

export interface LabelledQuery {
  query: string
  /** a page answers when it has every word of one of them; the query itself where none is given */
  means?: string[]
}

/** How one query was answered. */
export interface Outcome {
  query: string
  step: string
  found: number
  relevant: number
  /** share of the relevant pages that were found, and of those that ten places can show */
  recall: number
  recallAt10: number
  /** share of the found pages that are relevant */
  precision: number
}

/** Quality of a class of queries: means over its queries. */
export interface Quality {
  queries: number
  recall: number
  recallAt10: number
  /** of the queries that were answered as they stand */
  strictPrecision: number
  zeroRate: number
}

/** Asks every query that has an answer in the corpus. */
export async function ask(client: SearchClient, oracle: Oracle, queries: readonly LabelledQuery[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { query, means = [query] } of queries) {
    const relevant = oracle.relevant(means)
    if (relevant.size === 0) continue
    const { step, hits } = await client.search(query)
    const urls = await Promise.all(hits.map(pageUrl))
    const right = urls.filter((url) => relevant.has(url)).length
    const rightAt10 = urls.slice(0, 10).filter((url) => relevant.has(url)).length
    outcomes.push({
      query,
      step,
      found: urls.length,
      relevant: relevant.size,
      recall: right / relevant.size,
      recallAt10: rightAt10 / Math.min(10, relevant.size),
      precision: urls.length === 0 ? 0 : right / urls.length,
    })
  }
  return outcomes
}

async function pageUrl(hit: Hit): Promise<string> {
  // without a browser Pagefind puts the folder of the index in front
  return (await hit.data()).raw_url
}

/** The means over some outcomes. */
export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const strict = outcomes.filter(({ step, found }) => step === 'strict' && found > 0)
  return {
    queries: outcomes.length,
    recall: mean(outcomes.map(({ recall }) => recall)),
    recallAt10: mean(outcomes.map(({ recallAt10 }) => recallAt10)),
    strictPrecision: strict.length === 0 ? 1 : mean(strict.map(({ precision }) => precision)),
    zeroRate: mean(outcomes.map(({ found }) => (found === 0 ? 1 : 0))),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
