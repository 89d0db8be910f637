import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FACET_NAMES } from '../../src/publish/search-records.ts'
import type { SearchRecord, SearchView } from '../../src/publish/views/search.ts'
import type { Answer } from '../../src/search/client.ts'
import { newestFirst } from '../../src/search/facets.ts'
import { type Scope, scopeOf } from '../../src/search/reach.ts'
import { demonstrationView } from './corpora.ts'
import { buildIndex, type IndexClient, type IndexFolder, openIndex } from './index-client.ts'
import { LABELLED_QUERIES } from './labelled-queries.ts'
import { sampledQueries } from './sampled-queries.ts'

/** So small that a demonstration city is a large portal. */
const LIMITS = { cut: { whole: 500, ownIndex: 100, part: 200 }, atOnce: 200 }
/** Words of one record, and of two that are in different parts. */
const [RARE, RARE_IN_TWO] = ['鼋鼍', '饕餮']

const city = demonstrationView(2000)
const recordOf = (kind: string, month: string) =>
  city.records.find((record) => record.kind === kind && record.sortDate.startsWith(month)) as SearchRecord
const marked = recordOf('活动', '2025-03')
const markedTwice = [recordOf('活动', '2025-09'), recordOf('创新模式', '2025')]
const view: SearchView = {
  ...city,
  records: city.records.map((record) => {
    if (record === marked) return { ...record, summary: `${RARE}来了。` }
    return markedTwice.includes(record) ? { ...record, summary: `${RARE_IN_TWO}来了。` } : record
  }),
}
const sortDates = new Map(view.records.map(({ url, sortDate }) => [url, sortDate]))

let whole: IndexFolder
let parted: IndexFolder
let one: IndexClient
let many: IndexClient

beforeAll(async () => {
  whole = await buildIndex(view)
  parted = await buildIndex(view, LIMITS)
  one = await openIndex(whole)
  many = await openIndex(parted)
})
afterAll(() => {
  for (const folder of [whole, parted]) folder.remove()
})

const scope = (chosen: [string, string[]][], { byDate = false, everywhere = false } = {}): Scope =>
  scopeOf(many.query, new Map(chosen), byDate, everywhere)
const urlsOf = ({ hits, more }: Answer) =>
  Promise.all([...hits, ...(more?.hits ?? [])].map(async (hit) => (await hit.data()).raw_url))
const valuesOf = (part: number, facet: string) => many.query.large?.about[part]?.values[facet] ?? []

test('the portal is in parts, those of the kinds that readers look up first', () => {
  const { parts, large } = many.query
  expect(parts.length).toBeGreaterThan(6)
  expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(view.records.length)
  const isFirst = parts.map((_, part) =>
    valuesOf(part, FACET_NAMES.kind).every((kind) => view.firstKinds.includes(kind)),
  )
  expect(isFirst).toEqual(isFirst.toSorted((a, b) => Number(b) - Number(a)))
  expect(new Set(isFirst).size).toBe(2)
  expect(large?.atOnce).toBe(LIMITS.atOnce)
  expect(one.query.large).toBeUndefined()
})

describe('once every part is open', () => {
  // for a compound that is nowhere Pagefind takes the longest word that it begins with; a large portal does not ask it
  const labelled = Object.values(LABELLED_QUERIES)
    .flat()
    .filter(({ query }) => !/\p{N}/u.test(query))
  test('labelled queries are answered by the same step with the same pages as by one index', async () => {
    for (const { query } of labelled) {
      const [single, split] = [await one.search(query), await many.search(query, scope([], { everywhere: true }))]
      expect(split.step, query).toBe(single.step)
      expect((await urlsOf(split)).sort(), query).toEqual((await urlsOf(single)).sort())
      expect(split.reached, query).toEqual({ searched: view.records.length, left: 0, uncounted: 0 })
    }
  })

  test('so are stretches of its own text', async () => {
    for (const { query } of sampledQueries(view).plain.slice(0, 40)) {
      const [single, split] = [await one.search(query), await many.search(query, scope([], { everywhere: true }))]
      expect((await urlsOf(split)).sort(), query).toEqual((await urlsOf(single)).sort())
    }
  })
})

test('a rare word opens the one part that has it, and then all records count as searched', async () => {
  const client = await openIndex(parted)
  const answer = await client.search(RARE)
  expect(await urlsOf(answer)).toEqual([marked.url])
  expect(answer.opened).toHaveLength(1)
  expect(answer.reached).toEqual({ searched: view.records.length, left: 0, uncounted: 0 })
})

test('a word that is nowhere opens none, and loads little', async () => {
  const client = await openIndex(parted)
  const before = client.bytes()
  const answer = await client.search('飞船')
  expect(answer).toMatchObject({ hits: [], opened: [], reached: { searched: view.records.length, left: 0 } })
  expect(client.bytes() - before).toBeLessThan(20_000)
})

test('a common word opens a few parts, and says what it has not searched', async () => {
  const { hits, opened, reached } = await many.search('妇女')
  expect(hits.length).toBeGreaterThanOrEqual(10)
  const records = opened.reduce((sum, part) => sum + (many.query.parts[part]?.records ?? 0), 0)
  expect(records).toBeLessThanOrEqual(LIMITS.atOnce)
  expect(reached.left).toBeGreaterThan(0)
  expect(reached.searched + reached.left).toBe(view.records.length)
  expect(opened[0]).toBe(0)
})

test('less than a page of results is looked for in one part after the other', async () => {
  const answer = await many.search(RARE_IN_TWO)
  expect((await urlsOf(answer)).sort()).toEqual(markedTwice.map(({ url }) => url).sort())
  const records = answer.opened.map((part) => many.query.parts[part]?.records ?? 0)
  expect(records).toHaveLength(2)
  expect(records.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(LIMITS.atOnce)
  expect(answer.reached.left).toBe(0)
})

test.each([
  [FACET_NAMES.kind, '点位'],
  [FACET_NAMES.kind, '创新模式'],
  [FACET_NAMES.year, '2022'],
])('a chosen value of %s rules out the parts without %s', async (facet, value) => {
  const { opened, reached } = await many.search('妇', scope([[facet, [value]]]))
  expect(opened.length).toBeGreaterThan(0)
  for (const part of opened) expect(valuesOf(part, facet)).toContain(value)
  expect(reached.uncounted).toBeGreaterThan(0)
  expect(reached.searched + reached.left + reached.uncounted).toBe(view.records.length)
  const everywhere = await many.search('妇', scope([[facet, [value]]], { everywhere: true }))
  expect(everywhere.reached).toEqual({ searched: view.records.length, left: 0, uncounted: 0 })
})

test('without words the newest parts are opened, and no page that is left is newer than their newest', async () => {
  const { hits, opened, reached } = await many.browse(scope([], { byDate: true }))
  const sorted = await newestFirst(hits, await many.index.open(opened))
  const dates = await Promise.all(
    sorted.slice(0, 20).map(async (hit) => sortDates.get((await hit.data()).raw_url) ?? ''),
  )
  expect(dates[0]).toBe([...sortDates.values()].sort().at(-1))
  expect(dates).toEqual(dates.toSorted().reverse())
  expect(reached.left).toBe(view.records.length - reached.searched)
  const all = await many.browse(scope([], { byDate: true, everywhere: true }))
  expect(all.hits).toHaveLength(view.records.length)
  expect(new Set(all.hits.map(({ id }) => id)).size).toBe(view.records.length)
})

test('what a first search loads does not grow with the records', async () => {
  const bytes: number[] = []
  for (const records of [view.records.filter((_, at) => at % 3 === 0), view.records]) {
    const folder = await buildIndex({ ...view, records }, LIMITS)
    const client = await openIndex(folder)
    const { hits, opened } = await client.search('妇女')
    await Promise.all(hits.slice(0, 10).map((hit) => hit.data()))
    await Promise.all((await client.index.open(opened)).map((part) => part.facets()))
    bytes.push(client.bytes())
    folder.remove()
  }
  const [few = 0, all = 0] = bytes
  expect(all).toBeLessThan(few * 1.1)
  expect(all).toBeLessThan(160_000)
})
