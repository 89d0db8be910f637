import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchView } from '../../src/publish/views/search.ts'
import { allPages, newestFirst } from '../../src/search/facets.ts'
import { writeSearchIndex, writesTo } from '../../src/search/search-index.ts'
import { CUT, shardsOf } from '../../src/search/shards.ts'
import { filesOf } from '../site-files.ts'
import { searchViewOf } from './corpora.ts'
import { buildIndex, type IndexClient, type IndexFolder, openIndex } from './index-client.ts'
import { LABELLED_QUERIES, QUERY_CLASSES } from './labelled-queries.ts'
import { oracleOf } from './oracle.ts'
import { ask, qualityOf } from './quality.ts'
import { sampledQueries } from './sampled-queries.ts'

/** So few records a year that the real content has years of their own. */
const CUT_SMALL = { ...CUT, ownIndex: 20 }

const view = searchViewOf('.')
let whole: IndexFolder
let parted: IndexFolder
let [one, many]: IndexClient[] = []

beforeAll(async () => {
  whole = await buildIndex(view)
  parted = await buildIndex(view, { cut: CUT_SMALL })
  one = await openIndex(whole)
  many = await openIndex(parted)
})
afterAll(() => {
  for (const folder of [whole, parted]) folder.remove()
})

const client = (which: IndexClient | undefined): IndexClient => {
  if (!which) throw new Error('no index')
  return which
}

test('large years have an index of their own, the newest first, and all else is together', () => {
  const shards = shardsOf(view, CUT_SMALL)
  expect(shards.map(({ name }) => name)).toEqual(['2017', '2016', 'rest'])
  expect(shards.flatMap(({ records }) => records)).toHaveLength(view.records.length)
  expect(shardsOf(view).map(({ name }) => name)).toEqual(['rest'])
})

describe('an index in parts answers as one does', () => {
  test.each(QUERY_CLASSES)('%s: as many found, as many among the first ten', async (name) => {
    const oracle = oracleOf(view, client(one).simplified)
    const [single, split] = [
      qualityOf(await ask(client(one), oracle, LABELLED_QUERIES[name])),
      qualityOf(await ask(client(many), oracle, LABELLED_QUERIES[name])),
    ]
    expect(split.recall).toBeGreaterThanOrEqual(single.recall - 0.01)
    expect(split.recallAt10).toBeGreaterThanOrEqual(single.recallAt10 - 0.02)
    expect(split.zeroRate).toBe(single.zeroRate)
  })

  test('stretches of its own text: the same pages', async () => {
    const addresses = [await client(one).addresses(), await client(many).addresses()]
    for (const { query } of sampledQueries(view).plain) {
      const [single, split] = await Promise.all([one, many].map((each) => client(each).search(query)))
      const urls = [single, split].map((answer, index) =>
        answer?.hits.map(({ id }) => addresses[index]?.get(id)).sort(),
      )
      expect(urls[1], query).toEqual(urls[0])
    }
  })

  test('facets count the same, and pages stand in the same order of time', async () => {
    const [single, split] = await Promise.all(
      [one, many].map(async (each) => {
        const parts = client(each).index.openAll()
        return { parts, facets: await client(each).facets(), all: allPages(parts) }
      }),
    )
    expect(split?.facets.count(split.all, new Map())).toEqual(single?.facets.count(single.all, new Map()))
    const dateOf = new Map(view.records.map(({ url, sortDate }) => [url, sortDate]))
    const addresses = await client(many).addresses()
    const sorted = await newestFirst(split?.all ?? [], split?.parts ?? [])
    const dates = sorted.map(({ id }) => dateOf.get(addresses.get(id) ?? '') ?? '')
    expect(dates).toEqual(dates.toSorted().reverse())
  })
})

describe('what has not changed is not made again', () => {
  const folders: string[] = []
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'last-mile-shards-'))
    folders.push(path)
    return path
  }
  afterAll(() => {
    for (const path of folders) rmSync(path, { recursive: true })
  })

  /** The files of an index by their path below its folder. */
  function written(of: SearchView, cache?: string, cut = CUT_SMALL): Map<string, Buffer> {
    const path = folder()
    writeSearchIndex(of, writesTo(path), { cut, ...(cache ? { cache } : {}) })
    return new Map(filesOf(path).map((file) => [file.path.slice(path.length + 1), Buffer.from(file.bytes)]))
  }

  const rememberedOf = (cache: string) => filesOf(cache).map(({ bytes }) => hash('sha1', bytes))

  test('a change of one year leaves the bytes of all others, with what was remembered and without', () => {
    const cache = folder()
    const before = written(view, cache)
    const remembered = rememberedOf(cache)
    const changed = view.records.find(({ sortDate }) => sortDate.startsWith('2017'))
    const later: SearchView = {
      ...view,
      records: view.records.map((record) => (record === changed ? { ...record, summary: '改写过的摘要。' } : record)),
    }
    const after = written(later, cache)
    expect(rememberedOf(cache).filter((digest, at) => digest === remembered[at])).toHaveLength(2)
    const others = [...before].filter(([path]) => /^parts\/(2016|rest)-/.test(path))
    expect(others.length).toBeGreaterThan(100)
    for (const [path, bytes] of others) expect(after.get(path), path).toEqual(bytes)
    const cold = written(later)
    expect([...cold.keys()].sort()).toEqual([...after.keys()].sort())
    for (const [path, bytes] of cold) expect(after.get(path), path).toEqual(bytes)
  })

  test('nor in a large portal, whose table of words is the same with what was remembered and without', () => {
    const large = { whole: 50, ownIndex: 20, part: 40, text: 2000 }
    const cache = folder()
    const isRoute = (path: string) => path.startsWith('parts/routes-')
    const before = written(view, cache, large)
    expect([...before.keys()].filter(isRoute).length).toBeGreaterThan(4)
    expect(written(view, cache, large)).toEqual(before)
    const changed = view.records.find(({ sortDate }) => sortDate.startsWith('2016'))
    const records = view.records.map((record) => (record === changed ? { ...record, summary: '鼋鼍来了。' } : record))
    const [warm, cold] = [written({ ...view, records }, cache, large), written({ ...view, records }, undefined, large)]
    expect(warm).toEqual(cold)
    const partOf = (path: string) => /^parts\/[^/]+\//.exec(path)?.[0]
    const others = [...before].filter(([path]) => partOf(path) && !isRoute(path) && !/work-2016|first-2016/.test(path))
    expect(others.length).toBeGreaterThan(100)
    for (const [path, bytes] of others) expect(warm.get(path), path).toEqual(bytes)
    expect([...warm.keys()].filter(isRoute)).not.toEqual([...before.keys()].filter(isRoute))
  })
})
