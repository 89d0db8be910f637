import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FACET_NAMES } from '../../src/publish/search-records.ts'
import type { SearchRecord, SearchView } from '../../src/publish/views/search.ts'
import type { Answer } from '../../src/search/client.ts'
import { allPages, newestFirst, readFacets } from '../../src/search/facets.ts'
import type { IndexPart } from '../../src/search/index-part.ts'
import { valueWord } from '../../src/search/routes.ts'
import type { Choice } from '../../src/search/scope.ts'
import { demonstrationView } from './corpora.ts'
import { firstSearch } from './first-search.ts'
import { buildIndex, type IndexClient, type IndexFolder, openIndex } from './index-client.ts'
import { LABELLED_QUERIES } from './labelled-queries.ts'
import { sampledQueries } from './sampled-queries.ts'

/** So small that a demonstration city is a large portal. */
const LIMITS = { cut: { whole: 500, ownIndex: 100, part: 200, text: 10_000 }, atOnce: 200 }
/** Words of one record, and of two that are in different parts. */
const [RARE, RARE_IN_TWO] = ['鼋鼍', '饕餮']

const city = demonstrationView(2000)
const recordOf = (kind: string, month: string) =>
  city.records.find((record) => record.kind === kind && record.sortDate.startsWith(month)) as SearchRecord
const marked = recordOf('活动', '2025-03')
/** A unit that has one record. */
const RARE_UNIT = '鼋鼍村妇联'
const markedTwice = [recordOf('活动', '2025-09'), recordOf('创新模式', '2025')]
const view: SearchView = {
  ...city,
  records: city.records.map((record) => {
    if (record === marked)
      return {
        ...record,
        summary: `${RARE}来了。`,
        filters: { ...record.filters, [FACET_NAMES.unit]: [RARE_UNIT] },
      }
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

const choice = (chosen: [string, string[]][], { byDate = false, everywhere = false } = {}): Choice => ({
  chosen: new Map(chosen),
  byDate,
  everywhere,
})
const urlsOf = ({ hits, more }: Answer) =>
  Promise.all([...hits, ...(more?.hits ?? [])].map(async (hit) => (await hit.data()).url))
const chosenUrls = async (answer: Answer, { chosen }: Choice) => {
  const facets = await readFacets(many.index.open(answer.opened))
  const hits = facets.narrow([...answer.hits, ...(answer.more?.hits ?? [])], chosen)
  return Promise.all(hits.map(async (hit) => (await hit.data()).url))
}
const holdersOf = async (facet: string, value: string) => (await many.routes?.(valueWord(facet, value))) ?? []

test('the portal is in parts, those of the kinds that readers look up first', async () => {
  const { parts, large } = many.query
  expect(parts.length).toBeGreaterThan(6)
  expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(view.records.length)
  const isFirst = await Promise.all(
    parts.map(async (_, part) => {
      const [open] = many.index.open([part]) as [IndexPart]
      const kinds = (await readFacets([open])).count(open.pages(), new Map())[FACET_NAMES.kind] ?? {}
      return Object.keys(kinds).every((kind) => view.firstKinds.includes(kind))
    }),
  )
  expect(isFirst).toEqual(isFirst.toSorted((a, b) => Number(b) - Number(a)))
  expect(new Set(isFirst).size).toBe(2)
  expect(large?.atOnce.records).toBe(LIMITS.atOnce)
  expect(one.query.large).toBeUndefined()
})

describe('once every part is open', () => {
  // for a compound that is nowhere Pagefind takes the longest word that it begins with; a large portal does not ask it
  const labelled = Object.values(LABELLED_QUERIES)
    .flat()
    .filter(({ query }) => !/\p{N}/u.test(query))
  test('labelled queries are answered by the same step with the same pages as by one index', async () => {
    for (const { query } of labelled) {
      const [single, split] = [await one.search(query), await many.search(query, choice([], { everywhere: true }))]
      expect(split.step, query).toBe(single.step)
      expect((await urlsOf(split)).sort(), query).toEqual((await urlsOf(single)).sort())
      expect(split.reached, query).toEqual({ searched: view.records.length, left: 0, uncounted: 0 })
    }
  })

  test('so are stretches of its own text', async () => {
    for (const { query } of sampledQueries(view).plain.slice(0, 40)) {
      const [single, split] = [await one.search(query), await many.search(query, choice([], { everywhere: true }))]
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

test('a question that is nowhere so far goes no further: what comes nearest answers it', async () => {
  const answer = await many.search('怎么帮留守妇女找活干')
  expect(answer.step).toBe('relaxed')
  expect(answer.hits.length).toBeGreaterThanOrEqual(10)
  const records = answer.opened.reduce((sum, part) => sum + (many.query.parts[part]?.records ?? 0), 0)
  expect(records).toBeLessThanOrEqual(LIMITS.atOnce)
})

test('a question that is somewhere is looked for in one part after the other', async () => {
  const answer = await many.search(`请问${RARE_IN_TWO}怎么来`)
  expect(answer.step).toBe('content-words')
  expect((await urlsOf(answer)).sort()).toEqual(markedTwice.map(({ url }) => url).sort())
})

test.each([
  [FACET_NAMES.kind, '点位'],
  [FACET_NAMES.kind, '创新模式'],
  [FACET_NAMES.year, '2022'],
])('a chosen value of %s rules out the parts without %s', async (facet, value) => {
  const { opened, reached } = await many.search('妇', choice([[facet, [value]]]))
  expect(opened.length).toBeGreaterThan(0)
  const holders = await holdersOf(facet, value)
  for (const part of opened) expect(holders).toContain(part)
  expect(reached.uncounted).toBeGreaterThan(0)
  expect(reached.searched + reached.left + reached.uncounted).toBe(view.records.length)
  const everywhere = await many.search('妇', choice([[facet, [value]]], { everywhere: true }))
  expect(everywhere.reached).toEqual({ searched: view.records.length, left: 0, uncounted: 0 })
})

test('a value of a facet is known to be in the parts whose records have it, and in no other', async () => {
  const tables = await Promise.all(
    many.query.parts.map(async (_, part) => {
      const [open] = many.index.open([part]) as [IndexPart]
      return (await readFacets([open])).count(open.pages(), new Map())
    }),
  )
  const facets = Object.keys((await many.facets()).count(allPages(many.index.openAll()), new Map()))
  expect(facets).toEqual(expect.arrayContaining(Object.values(FACET_NAMES)))
  for (const facet of facets) {
    const values = new Set(tables.flatMap((table) => Object.keys(table[facet] ?? {})))
    for (const value of values) {
      const holders = tables.flatMap((table, part) => (table[facet]?.[value] ? [part] : []))
      expect(await holdersOf(facet, value), value).toEqual(holders)
    }
  }
  expect(await holdersOf(FACET_NAMES.unit, '没有的单位')).toEqual([])
})

test.each(['妇', ''])('“%s” of a unit that has one record opens the one part that has it', async (words) => {
  const asked = choice([[FACET_NAMES.unit, [RARE_UNIT]]], { byDate: words === '' })
  const answer = words ? await many.search(words, asked) : await many.browse(asked)
  expect(await chosenUrls(answer, asked)).toEqual([marked.url])
  expect(answer.opened).toEqual(await holdersOf(FACET_NAMES.unit, RARE_UNIT))
  expect(answer.reached.left).toBe(0)
})

/** What few records have, in several parts: those that are opened first hold less than a page of it. */
const units = [...new Set(city.records.flatMap(({ filters }) => filters[FACET_NAMES.unit] ?? []))].slice(0, 3)
const RARE_CHOICES = ['点位', '活动'].flatMap((kind) =>
  units.map((unit): [string, string[]][] => [
    [FACET_NAMES.kind, [kind]],
    [FACET_NAMES.unit, [unit]],
  ]),
)

describe.each([
  ['a word', '妇女'],
  ['no word', ''],
  ['a question', '怎么帮留守妇女找活干'],
])('%s and a choice that leave less than a page', (_, words) => {
  const ask = (asked: Choice) => (words ? many.search(words, asked) : many.browse(asked))
  const recordsIn = (parts: readonly number[]) =>
    parts.reduce((sum, part) => sum + (many.query.parts[part]?.records ?? 0), 0)
  const [most, largest] = [4 * LIMITS.atOnce, LIMITS.cut.part]

  test('are looked for in further parts, until a page is found or a limit is reached', async () => {
    let further = 0
    for (const chosen of RARE_CHOICES) {
      const asked = choice(chosen, { byDate: words === '' })
      const answer = await ask(asked)
      const { opened, reached } = answer
      const urls = await chosenUrls(answer, asked)
      const records = recordsIn(opened)
      if (records > LIMITS.atOnce) further += 1
      expect(records).toBeLessThanOrEqual(most)
      expect(urls.length >= 10 || reached.left === 0 || records > most - largest).toBe(true)
      expect(reached.searched + reached.left + reached.uncounted).toBe(view.records.length)
      const all = await chosenUrls(await ask({ ...asked, everywhere: true }), asked)
      // which pages have enough of a question depends on the others
      if (!words.startsWith('怎么')) expect(all).toEqual(expect.arrayContaining(urls))
      if (!words.startsWith('怎么') && reached.left === 0) expect(urls).toHaveLength(all.length)
    }
    expect(further).toBeGreaterThan(0)
  })
})

test('without words the newest parts are opened, and no page that is left is newer than their newest', async () => {
  const { hits, opened, reached } = await many.browse(choice([], { byDate: true }))
  const sorted = await newestFirst(hits, many.index.open(opened))
  const dates = await Promise.all(sorted.slice(0, 20).map(async (hit) => sortDates.get((await hit.data()).url) ?? ''))
  expect(dates[0]).toBe([...sortDates.values()].sort().at(-1))
  expect(dates).toEqual(dates.toSorted().reverse())
  expect(reached.left).toBe(view.records.length - reached.searched)
  const all = await many.browse(choice([], { byDate: true, everywhere: true }))
  expect(all.hits).toHaveLength(view.records.length)
  expect(new Set(all.hits.map(({ id }) => id)).size).toBe(view.records.length)
})

test('what a first search loads does not grow with the records', async () => {
  const bytes: number[] = []
  for (const records of [view.records.filter((_, at) => at % 3 === 0), view.records]) {
    const folder = await buildIndex({ ...view, records }, LIMITS)
    bytes.push((await firstSearch(folder, '妇女')).bytes)
    folder.remove()
  }
  const [few = 0, all = 0] = bytes
  expect(all).toBeLessThan(few * 1.1)
  expect(all).toBeLessThan(100_000)
})
