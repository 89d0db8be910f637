import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchRecord } from '../../src/publish/views/search.ts'
import { allPages, type Facets, newestFirst } from '../../src/search/facets.ts'
import type { Hit, IndexPart } from '../../src/search/index-part.ts'
import { buildIndex, type IndexClient, type IndexFolder, openIndex } from './index-client.ts'
import { TINY_VIEW } from './tiny-view.ts'

let folder: IndexFolder
let client: IndexClient
let addresses: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = await buildIndex(TINY_VIEW)
  client = await openIndex(folder)
  addresses = await client.addresses()
})
afterAll(() => folder.remove())

const urls = (hits: readonly Hit[]) => hits.map(({ id }) => addresses.get(id)).sort()

test.each([
  ['乡镇妇联', 'strict', ['/d']],
  ['鄉鎮婦聯', 'strict', ['/d']],
  ['３+1 模式', 'strict', ['/e']],
  ['covid-19', 'strict', ['/e']],
  ['乡', 'strict', ['/c', '/d', '/f']],
  ['家暴', 'alias', ['/a']],
  ['的乡镇妇', 'scattered', ['/f']],
  ['kongchao', 'pinyin', ['/b']],
  ['空朝老人', 'homophone', ['/b']],
  ['怎么看望空巢老人呢', 'content-words', ['/b']],
  ['志愿者常去看望谁家老人', 'relaxed', ['/b']],
  ['怎么看望空朝老人呢', 'homophone', ['/b']],
  ['怎么看望乡镇老人', 'relaxed', ['/b']],
  ['火箭', 'strict', []],
] as const)('“%s” is answered by the step %s', async (query, step, pages) => {
  const answer = await client.search(query)
  expect({ step: answer.step, pages: urls(answer.hits) }).toEqual({ step, pages })
})

test.each([
  ['的乡镇妇', ['的乡', '乡镇', '镇妇']],
  ['空朝老人', ['空巢老人']],
  ['怎么看望空朝老人呢', ['看望空巢老人']],
  ['怎么看望乡镇老人', ['看望', '望乡', '乡镇', '镇老', '老人']],
])('what “%s” found is marked by the words %j', async (query, words) => {
  expect((await client.search(query)).words).toEqual(words)
})

test.each(['答覆', '有沒有反覆', '瞭解計畫', '了解计划'])(
  '%s, simplified in whole words only, finds what is written plainly',
  async (query) => {
    const title = '来信答复：有没有反复，先了解计划'
    const ownFolder = await buildIndex({
      ...TINY_VIEW,
      records: [{ ...TINY_VIEW.records[0], url: '/own', title } as SearchRecord],
    })
    const own = await openIndex(ownFolder)
    expect(await own.search(query)).toMatchObject({ step: 'strict', hits: [{}] })
    ownFolder.remove()
  },
)

test('a day is not answered by its numbers where they stand apart, nor a number by another sign of it', async () => {
  const title = '会长1名、4名副会长和13名理事过了一月又一日，发2,300元'
  const ownFolder = await buildIndex({
    ...TINY_VIEW,
    records: [{ ...TINY_VIEW.records[0], url: '/own', title: `4月的会，${title}，13日散` } as SearchRecord],
  })
  const own = await openIndex(ownFolder)
  expect((await own.search('4月13日')).hits).toEqual([])
  expect((await own.search('300元')).hits).toEqual([])
  expect((await own.search('2300元')).hits).toHaveLength(1)
  ownFolder.remove()
})

test('a period that is nowhere is not answered as if it were misspelt', async () => {
  const words = ['年底', '找顾客', '有人找', '没人理', '老人']
  const records = words.map((title, at) => ({ ...TINY_VIEW.records[0], url: `/own/${at}`, title }) as SearchRecord)
  const ownFolder = await buildIndex({ ...TINY_VIEW, records })
  const own = await openIndex(ownFolder)
  expect((await own.search('2016年第2期')).step).not.toBe('homophone')
  ownFolder.remove()
})

test('the full name of a unit finds its page first, which has the short one and where it is', async () => {
  const named = { title: '乙区妇联', summary: '地区：甲城市乙区。' }
  const others = ['义诊', '讲座', '联欢'].map((title) => ({ title, summary: '地区：甲城市乙区。妇女来了。' }))
  const records = [...others, named].map(
    (own, at) => ({ ...TINY_VIEW.records[0], ...own, url: `/own/${at}` }) as SearchRecord,
  )
  const ownFolder = await buildIndex({ ...TINY_VIEW, records, aliases: [['妇联', '妇女联合会']] })
  const own = await openIndex(ownFolder)
  const [first] = (await own.search('甲城市乙区妇女联合会')).hits
  expect(await first?.data()).toMatchObject({ url: '/own/3' })
  ownFolder.remove()
})

test('a word that is nowhere is not dropped in silence', async () => {
  expect((await client.search('妇联 飞船')).hits).toEqual([])
})

test('a number that is nowhere is not answered by the beginning of it', async () => {
  expect((await client.search('19338')).hits).toEqual([])
})

test('other words of the same meaning are offered where they find something', async () => {
  expect(await client.alternatives('家暴')).toEqual(['家庭暴力'])
  expect(await client.alternatives('家暴火箭')).toEqual([])
})

test.each([
  ['what was asked for', '市妇联', '“市妇联”', '一家。'],
  ['another word for it', '家暴', '家庭暴力', '简称家暴。'],
])('a page that is called %s comes first, however often others say it', async (_, query, title, summary) => {
  const named = { ...TINY_VIEW.records[0], url: '/named', title, summary } as SearchRecord
  const said = `${query}、${query}、${query}的${query}部门。`
  const often = { ...named, url: '/often', title: `${query}权益部`, summary: said }
  const ownFolder = await buildIndex({ ...TINY_VIEW, records: [often, named] })
  const own = await openIndex(ownFolder)
  const pages = await Promise.all((await own.search(query)).hits.map((hit) => hit.data()))
  ownFolder.remove()
  expect(pages.map(({ url }) => url)).toEqual(['/named', '/often'])
})

test('another word for something is no question, though it has an “and” in it', async () => {
  const ownFolder = await buildIndex({ ...TINY_VIEW, aliases: [['家庭暴力', '打骂和冷暴力']] })
  const own = await openIndex(ownFolder)
  expect(await own.search('打骂和冷暴力')).toMatchObject({ step: 'alias', words: ['家庭暴力'], hits: [{}] })
  ownFolder.remove()
})

test.each(['婆婆打我怎么办', '婆婆打我'])(
  '%s is found by what pages call it, whatever is said around it',
  async (query) => {
    const ownFolder = await buildIndex({ ...TINY_VIEW, aliases: [['家暴', '家庭暴力', '打我']] })
    const own = await openIndex(ownFolder)
    expect(await own.search(query)).toMatchObject({
      step: 'content-words',
      words: ['家庭暴力'],
      hits: [{}],
      meant: ['家庭暴力', '家暴', '打我'],
    })
    ownFolder.remove()
  },
)

/** What is found, and what stands behind it, in a portal of its own. */
async function answerIn(view: Partial<typeof TINY_VIEW>, query: string) {
  const ownFolder = await buildIndex({ ...TINY_VIEW, ...view })
  const own = await openIndex(ownFolder)
  const ownAddresses = await own.addresses()
  const { step, hits, more, words } = await own.search(query)
  ownFolder.remove()
  const shown = (found: readonly Hit[]) => found.map(({ id }) => ownAddresses.get(id)).sort()
  return { step, words, hits: shown(hits), ...(more && { more: { step: more.step, hits: shown(more.hits) } }) }
}

test('behind few pages with the very words stand those that come near, none of them twice', async () => {
  const answer = await answerIn({}, '乡镇妇联')
  expect(answer).toMatchObject({ step: 'strict', hits: ['/d'], more: { step: 'relaxed', hits: ['/a', '/c', '/f'] } })
})

test('behind some pages with the very words nothing stands that only comes near, unless it is asked for by a question', async () => {
  expect(await answerIn({}, '妇联')).toMatchObject({ step: 'strict', hits: ['/a', '/c', '/d', '/f'] })
  expect(await answerIn({}, '妇联')).not.toHaveProperty('more')
  const called = (...titles: string[]) =>
    titles.map((title, at) => ({ ...TINY_VIEW.records[0], url: `/${at}`, title }) as SearchRecord)
  const two = await answerIn({ records: called('妇联乡镇', '乡镇妇联', '有乡镇妇联') }, '乡镇妇联')
  expect(two).toMatchObject({ step: 'strict', hits: ['/1', '/2'], more: { step: 'relaxed', hits: ['/0'] } })
  const records = called('妇联乡镇', '乡镇妇联', '有乡镇妇联', '乡镇妇联会', '镇妇联', '妇联')
  expect(await answerIn({ records }, '乡镇妇联')).not.toHaveProperty('more')
  const asked = await answerIn({ records }, '什么是乡镇妇联呢')
  expect(asked).toMatchObject({ step: 'content-words', words: ['乡镇妇联'], hits: ['/1', '/2', '/3'] })
  expect(asked.more?.step).toBe('relaxed')
})

test('behind the pages with the very words stand first those with other words for it', async () => {
  const answer = await answerIn({ aliases: [['空巢老人', '家庭暴力']] }, '空巢老人')
  expect(answer).toMatchObject({ step: 'strict', hits: ['/b'], more: { step: 'alias', hits: ['/a'] } })
})

test('a question that a page asks as it stands is found there', async () => {
  const records = ['怎么看望空巢老人呢', '看望空巢老人'].map(
    (title, at) => ({ ...TINY_VIEW.records[0], url: `/${at}`, title }) as SearchRecord,
  )
  const answer = await answerIn({ records }, '怎么看望空巢老人呢')
  expect(answer).toMatchObject({ step: 'strict', hits: ['/0'], more: { hits: ['/1'] } })
})

test('a word that is nowhere is put right by itself, where the others do not stand beside it', async () => {
  const answer = await answerIn({}, '空朝乡镇')
  expect(answer).toMatchObject({ step: 'homophone', words: ['空巢', '乡镇'] })
  expect(answer.hits).toContain('/b')
})

test('a day that no page has is not answered by its month', async () => {
  const records = [{ ...TINY_VIEW.records[0], title: '2016年3月活动' } as SearchRecord]
  expect((await answerIn({ records }, '2016.3')).hits).toEqual(['/a'])
  expect((await answerIn({ records }, '2016.3.22')).hits).toEqual([])
})

test('no query, no result', async () => {
  for (const query of ['', '  ', '，。']) expect((await client.search(query)).hits).toEqual([])
})

describe('facets', () => {
  let facets: Facets
  let parts: IndexPart[]
  let all: Hit[]
  beforeAll(async () => {
    facets = await client.facets()
    parts = client.index.openAll()
    all = allPages(parts)
  })

  test('counts say what another choice would give', () => {
    const counts = facets.count(all, new Map([['种类', ['案例']]]))
    expect(counts['种类']).toEqual({ 活动: 2, 案例: 4 })
    expect(counts['年份']).toEqual({ 2014: 1, 2015: 1, 2017: 1 })
  })

  test('values of one facet are alternatives, facets narrow each other', () => {
    const of = (...chosen: [string, string[]][]) => urls(facets.narrow(all, new Map(chosen)))
    expect(of(['年份', ['2016', '2018']])).toEqual(['/a', '/b'])
    expect(of(['年份', ['2016', '2018']], ['服务对象', ['老人']])).toEqual(['/b'])
  })

  test('pages stand newest first, those without a year last', async () => {
    const newest = await newestFirst(all, parts)
    expect(newest.map(({ id }) => addresses.get(id))).toEqual(['/b', '/c', '/a', '/d', '/f', '/e'])
    expect(await newestFirst(all.toReversed(), parts)).toEqual(newest)
  })
})
