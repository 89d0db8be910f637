import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchView } from '../../src/publish/views/search.ts'
import { demonstrationView, searchViewOf } from './corpora.ts'
import { firstSearches } from './first-search.ts'
import { buildIndex, type IndexClient, type IndexFolder, openIndex } from './index-client.ts'
import { LABELLED_QUERIES, QUERY_CLASSES, type QueryClass } from './labelled-queries.ts'
import { type Oracle, oracleOf } from './oracle.ts'
import { ask, qualityOf } from './quality.ts'
import { sampledQueries } from './sampled-queries.ts'

/** classes whose queries stand on the pages as they are */
const LITERAL: readonly string[] = ['plain', 'traditional']

/** of what the others mean, so much is found; the literal ones find everything */
const RECALL: Partial<Record<QueryClass, number>> = {
  abbreviation: 0.95,
  pinyin: 0.99,
  homophone: 0.85,
  'natural-language': 0.85,
}

const COLD_QUERY_BYTES = 125_000
const COLD_QUERIES = 12

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
    else expect(qualityOf(outcomes).recall).toBeGreaterThanOrEqual(RECALL[name] ?? 1)
    // the labelled queries were written for this corpus: none may lose its answer unnoticed
    if (corpus === 'the real content') expect(outcomes).toHaveLength(LABELLED_QUERIES[name].length)
  })

  test.each(['plain', 'traditional', 'pinyin'] as const)('answers %s queries made from its own text', async (name) => {
    const outcomes = await ask(client, oracle, sampledQueries(view)[name])
    expect(outcomes.length).toBeGreaterThan(20)
    expect(outcomes.filter(({ found }) => found === 0)).toEqual([])
    if (LITERAL.includes(name)) expectTargets(qualityOf(outcomes))
  })

  test.each([...QUERY_CLASSES, 'sampled'] as const)('a first query loads little: %s', async (name) => {
    const queries = name === 'sampled' ? sampledQueries(view).plain : LABELLED_QUERIES[name]
    const costs = await firstSearches(folder, queries.slice(0, COLD_QUERIES))
    expect(costs.filter(({ bytes }) => bytes > COLD_QUERY_BYTES)).toEqual([])
  })
})

function expectTargets({ recall, recallAt10, strictPrecision, zeroRate }: ReturnType<typeof qualityOf>): void {
  expect(recall).toBe(1)
  expect(recallAt10).toBeGreaterThanOrEqual(0.99)
  expect(strictPrecision).toBeGreaterThanOrEqual(0.92)
  expect(zeroRate).toBe(0)
}
