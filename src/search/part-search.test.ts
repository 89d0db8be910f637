import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIndex, type IndexClient, type IndexFolder, openIndex } from '../../tests/search/index-client.ts'
import type { SearchRecord } from '../publish/views/search.ts'
import { allIn, relaxedIn, strictIn } from './part-by-part.ts'
import { PartSearch } from './part-search.ts'
import { Reach } from './reach.ts'
import { NO_CHOICE, type Scope, scopeOf } from './scope.ts'

/** Titles of records by year; each year is a part of the index, the newest is the first. */
const YEARS: Record<string, string[]> = {
  2018: ['妇联培训骨干', '妇联看望老人'],
  2017: ['妇联慰问老人', '志愿服务'],
  2016: ['老人学校，看望邻居', '看望老人的妇联'],
  2015: [...Array.from({ length: 12 }, (_, at) => `巾帼${at}班`), '留守儿童'],
}

function record(title: string, year: string, at: number): SearchRecord {
  const filters = { 年份: [year], 名次: [at === 0 ? '第一' : '其他'] }
  return {
    ...{ url: `/${year}/${at}`, kind: '案例', title, summary: '', date: year, sortDate: `${year}-0${(at % 9) + 1}` },
    ...{ sections: [], facts: [], filters },
  }
}

let folder: IndexFolder
let client: IndexClient
let titles: Map<string, string>

beforeAll(async () => {
  const records = Object.entries(YEARS).flatMap(([year, own]) => own.map((title, at) => record(title, year, at)))
  const cut = { whole: 1, ownIndex: 1, part: 100, text: 36_000 }
  folder = await buildIndex({ records, firstKinds: ['案例'], aliases: [] }, { cut, atOnce: 2 })
  client = await openIndex(folder)
  titles = new Map(records.map(({ url, title }) => [url, title]))
})
afterAll(() => folder.remove())

/** A search that begins with two records, and may go on to four; with something chosen to eight. */
async function begin(scope: Partial<Scope> = {}, isQuestion = false) {
  const reach = new Reach(client.query, { ...(await scopeOf(client.query, NO_CHOICE, client.routes)), ...scope })
  return { reach, search: new PartSearch(client.index, reach, client.routes, isQuestion) }
}

type Hits = Awaited<ReturnType<typeof relaxedIn>>
const titlesOf = async (hits: Hits) =>
  (await Promise.all(hits.map(async (hit) => titles.get((await hit.data()).url)))).sort()

const [IN_2018, IN_2017, IN_2016, IN_2015] = [0, 1, 2, 3] as const

test('the parts that can hold a page are those with all of its tokens, those without what is chosen last', async () => {
  const { search } = await begin()
  expect(await search.holding(['妇联'])).toEqual([IN_2018, IN_2017, IN_2016])
  expect(await search.holding(['妇联', '看望', '老人'])).toEqual([IN_2018, IN_2016])
  expect(await search.holding(['火箭'])).toEqual([])
  const five = ['看望', '望老', '老人', '妇联', '学校']
  expect(await search.holding(five)).toEqual([IN_2016])
  const narrowed = await begin({ order: [IN_2016, IN_2017] })
  expect(await narrowed.search.holding(['妇联'])).toEqual([IN_2016, IN_2017, IN_2018])
})

test('the parts that hold some of the tokens begin with those that hold most', async () => {
  const { search } = await begin()
  expect(await search.holdingAny(['慰问', '妇联', '火箭'])).toEqual([IN_2017, IN_2018, IN_2016])
})

test('tokens are somewhere where a page has them one after the other; one token is told without opening a part', async () => {
  const { reach, search } = await begin()
  expect(await search.isSomewhere(['看望'])).toBe(true)
  expect(await search.isSomewhere(['火箭'])).toBe(false)
  expect(reach.opened).toEqual([])
  expect(await search.isSomewhere(['看望', '望老'])).toBe(true)
  expect(await search.isSomewhere(['老人', '看望'])).toBe(false)
  expect(await search.isSomewhere(['慰问', '妇联'])).toBe(false)
})

test('a search with less than a page goes on in further parts, and no further than it may', async () => {
  const { reach, search } = await begin()
  const { exact } = await strictIn(search, '妇联')
  expect(await titlesOf(exact)).toEqual(['妇联培训骨干', '妇联慰问老人', '妇联看望老人'])
  expect(reach.reached).toEqual({ searched: 17, left: 2, uncounted: 0 })
})

test('a page of results is enough, unless less than a page has what is chosen', async () => {
  const all = { order: [IN_2015, IN_2016, IN_2017, IN_2018] }
  const enough = await begin(all)
  expect(await allIn(enough.search)).toHaveLength(13)
  expect(enough.reach.opened).toEqual([IN_2015])
  const chosen = new Map([['名次', ['第一']]])
  const first = await begin({ ...all, order: [IN_2018, IN_2017, IN_2016, IN_2015], chosen })
  expect(await allIn(first.search)).toHaveLength(6)
  expect(first.reach.opened).toEqual([IN_2018, IN_2017, IN_2016])
})

test.each([
  ['nothing is chosen', new Map()],
  ['all of them have what is chosen', new Map([['年份', ['2015']]])],
])('ten results are a page, nine are not, where %s', async (_, chosen) => {
  const { search } = await begin({ order: [IN_2015, IN_2018], chosen, everywhere: true })
  const holders = await search.holding([])
  const pages = search.open([IN_2015])[0]?.pages() ?? []
  expect(await search.openNext(holders, pages.slice(0, 10))).toEqual([])
  expect(await search.openNext(holders, pages.slice(0, 9))).toHaveLength(1)
})

test('where the first parts have none, a query is looked for in others, but a question as it stands is not', async () => {
  const inTwo = { order: [IN_2017, IN_2016] }
  const plain = await begin(inTwo)
  const holders = await plain.search.holding([])
  plain.search.open(holders)
  expect(await plain.search.openNext(holders, [])).toHaveLength(1)
  const question = await begin(inTwo, true)
  question.search.open(holders)
  expect(await question.search.openNext(holders, [])).toEqual([])
  const [hit] = question.search.open([IN_2017])[0]?.pages() ?? []
  expect(await question.search.openNext(holders, hit ? [hit] : [])).toHaveLength(1)
})

test('what comes nearest is looked for in one part after the other while something is found', async () => {
  const { reach, search } = await begin()
  const near = await relaxedIn(search, ['看望', '老人', '骨干'], '看望老人骨干', ['看望老人骨干'])
  expect(reach.opened.length).toBeGreaterThan(1)
  expect(await titlesOf(near)).toContain('妇联看望老人')
  const none = await begin()
  expect(await relaxedIn(none.search, ['火箭'], '火箭', ['火箭'])).toEqual([])
})

test('a word that the reader has set apart and that is nowhere is not dropped', async () => {
  const { search } = await begin()
  expect(await relaxedIn(search, ['老人', '火箭'], '老人 火箭', ['老人 火箭'])).toEqual([])
})
