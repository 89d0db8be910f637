import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchView } from '../../src/publish/views.ts'
import { readFacets } from '../../src/search/facets.ts'
import { demonstrationView, searchViewOf } from './corpora.ts'
import { buildIndex, type IndexClient, type IndexFolder, openIndex } from './index-client.ts'
import { LABELLED_QUERIES, QUERY_CLASSES } from './labelled-queries.ts'
import { type Oracle, oracleOf } from './oracle.ts'
import { ask, qualityOf } from './quality.ts'
import { sampledQueries } from './sampled-queries.ts'

/** classes whose queries stand on the pages as they are */
const LITERAL: readonly string[] = ['plain', 'traditional']

const COLD_QUERY_BYTES = 160_000
const FIRST_RESULTS = 10

describe.each([
  ['the real content', () => searchViewOf('.')],
  ['a demonstration city of 2,000 records', () => demonstrationView(2000)],
])('search over %s', (corpus, load) => {
  let view: SearchView
  let folder: IndexFolder
  let client: IndexClient
  let oracle: Oracle

  beforeAll(async () => {
    view = load()
    folder = await buildIndex(view)
    client = await openIndex(folder)
    oracle = oracleOf(view, client.simplified)
  })
  afterAll(() => folder.remove())

  test.each(QUERY_CLASSES)('answers every %s query that has an answer', async (name) => {
    const outcomes = await ask(client, oracle, LABELLED_QUERIES[name])
    expect(outcomes.filter(({ found }) => found === 0)).toEqual([])
    expect(outcomes.length).toBeGreaterThan(0)
    if (LITERAL.includes(name)) expectTargets(qualityOf(outcomes))
    // the labelled queries were written for this corpus: none may lose its answer unnoticed
    if (corpus === 'the real content') expect(outcomes).toHaveLength(LABELLED_QUERIES[name].length)
  })

  test.each(['plain', 'traditional', 'pinyin'] as const)('answers %s queries made from its own text', async (name) => {
    const outcomes = await ask(client, oracle, sampledQueries(view)[name])
    expect(outcomes.length).toBeGreaterThan(20)
    expect(outcomes.filter(({ found }) => found === 0)).toEqual([])
    if (LITERAL.includes(name)) expectTargets(qualityOf(outcomes))
  })

  test('a first query loads little', async () => {
    for (const { query } of sampledQueries(view).plain.slice(0, 12)) {
      const cold = await openIndex(folder)
      const { hits } = await cold.search(query)
      await Promise.all(hits.slice(0, FIRST_RESULTS).map((hit) => hit.data()))
      await readFacets(cold.pagefind)
      expect(cold.bytes(), query).toBeLessThanOrEqual(COLD_QUERY_BYTES)
    }
  })
})

function expectTargets({ recall, recallAt10, strictPrecision, zeroRate }: ReturnType<typeof qualityOf>): void {
  expect(recall).toBe(1)
  expect(recallAt10).toBeGreaterThanOrEqual(0.99)
  expect(strictPrecision).toBeGreaterThanOrEqual(0.92)
  expect(zeroRate).toBe(0)
}
