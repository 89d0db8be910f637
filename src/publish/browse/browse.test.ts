import { describe, expect, test } from 'vitest'
import { type Given, recordsOf } from '../../../tests/measure/records-of.ts'
import type { RecordEntry } from '../../check/records.ts'
import { CHINESE } from '../../language.ts'
import { runPipeline } from '../../pipeline.ts'
import { editionOf } from '../edition.ts'
import type { SiteView } from '../views/site.ts'
import { groupByKind, linksOf } from './card-groups.ts'
import { listPages } from './list-pages.ts'
import { policyGroups } from './policy-groups.ts'
import { sortKey } from './sort-key.ts'

const site = runPipeline('.', 'schemas', { asOf: '2026-01-01', commit: null }).site as SiteView
const dimension = (code: string) => site.dimensions.find((each) => each.code === code)
const plainCard = ({ id }: RecordEntry) => ({
  kind: 'report' as const,
  kindTitle: '',
  url: `/${id}`,
  title: id,
  summary: '',
  facts: [],
})
const records = [...site.records.values()].flat()

test.each([
  ['重庆一人三联', 'chong qing yi ren san lian'],
  ['“一呼百万”工作法', 'yi hu bai wan'],
  ['长沙招募社会组织', 'chang sha zhao mu she hui'],
  ['12621联系点', '1 2 6 2 1 lian xi dian'],
])('%s stands at %s', (title, key) => {
  expect(sortKey(title)).toContain(key)
})

test('every record stands under exactly one letter, and within a kind in the order of pinyin', () => {
  const letters = dimension('pinyin')?.entries ?? []
  expect(letters.reduce((sum, { count }) => sum + count, 0)).toBe(records.length)
  for (const { groups } of letters) {
    for (const { cards } of groups) {
      const keys = cards.map(({ title }) => sortKey(title))
      expect(keys).toEqual(keys.toSorted())
    }
  }
})

test('what is counted beside a policy or a unit is what its own page lists', () => {
  for (const code of ['policy', 'unit']) {
    for (const { url, count } of dimension(code)?.entries ?? []) {
      const page = records.find((record) => record.url === url)
      expect(
        page?.backlinks.reduce((sum, group) => sum + group.count, 0),
        url,
      ).toBe(count)
    }
  }
})

test('what the programme names as a priority is marked, and nothing else', () => {
  const marked = site.dimensions.flatMap(({ entries }) => entries.filter(({ isPriority }) => isPriority))
  expect(marked.map(({ title }) => title)).toEqual(['农村贫困妇女', '留守流动妇女', '单亲母亲', '高龄空巢妇女'])
})

test('a list too long for its page goes on on others, each record once', () => {
  const given = recordsOf(
    Object.fromEntries(
      Array.from({ length: 1_250 }, (_, at) => [`report/r${at}`, { title: `报告${at}`, date: '2016' }]),
    ),
  )
  const reports = given.all('report') as unknown as RecordEntry[]
  const groups = groupByKind(editionOf(given, CHINESE), reports, plainCard)
  const [group] = groups
  if (!group) throw new Error('no group')
  expect(new Set(linksOf(group).map(({ url }) => url)).size).toBe(1_250)
  expect([group.cards, group.rest, ...group.more].map(({ length }) => length)).toEqual([30, 170, 500, 500, 50])
  const entry = { code: '2016', title: '2016年', url: '/browse/year/2016', groups, count: 1_250 }
  const year = { code: 'year', title: '年份', description: '', url: '/browse/year', entries: [entry] }
  const pages = [...listPages({ ...site, records: new Map(), dimensions: [year] })]
  expect(pages.map(({ url }) => url)).toEqual([2, 3, 4].map((number) => `/browse/year/2016/report/${number}`))
})

test('a period has what was done in its two months, and nothing else', () => {
  const [period] = site.programme.periods
  const [year = ''] = /\d{4}/.exec(period?.url ?? '') ?? []
  const entry = dimension('period')?.entries[0]
  expect(entry?.title).toContain(period?.title)
  const urls = entry?.groups.flatMap(({ cards }) => cards.map(({ url }) => url)) ?? []
  for (const url of urls) {
    const { data } = records.find((record) => record.url === url) ?? {}
    expect(String(data?.['date'] ?? data?.['started'] ?? data?.['submitted'] ?? data?.['period'])).toContain(year)
  }
})

describe('what a policy has brought is told from what was there before', () => {
  const LAW: Given = { 'policy/law': { title: '某法', date: '2015-12-27', effective: '2016-03-01' } }
  test.each([
    ['2016-03-01', '施行以后的'],
    ['2018', '施行以后的'],
    ['2016-02-29', '施行以前的'],
    ['2016', '先后不明的'],
    ['XXXX', '先后不明的'],
  ])('a report of %s is one of %s', (date, words) => {
    const given = recordsOf({ ...LAW, 'report/r': { title: '报告', date } })
    const [law, report] = [given.all('policy')[0], given.all('report')[0]]
    if (!law || !report) throw new Error('the test lost its records')
    expect(
      policyGroups(editionOf(given, CHINESE), law, [report as RecordEntry], plainCard).map(({ title }) => title),
    ).toEqual([`${words}调研报告`])
  })
})
