import { expect, test } from 'vitest'
import { localeOf } from '../../locale.ts'
import type { PeriodView } from '../ledger/period-view.ts'
import type { SiteView } from '../views/site.ts'
import { bulletinView } from './bulletin-view.ts'
import { figureName, spansText } from './template.ts'

const SITE = {
  otherYears: [],
  introductions: new Map(),
  marks: [],
  organisation: '妇联',
  asOfWords: '2020年6月15日',
}

test.each([
  ['units that have not joined', 0, 3, '各单位都还没有接入报送，这一期没有可以通报的数字。'],
  ['a programme without duties', 0, 0, '这一期还没有可以通报的数字。'],
  ['units that have joined', 1, 3, '这一期还没有可以通报的数字。'],
])('a bulletin without figures says why: %s', (_, joined, value, words) => {
  const ledger = { joined, addressed: value, duties: [], indicators: [] }
  const site = { ...SITE, ledger }
  const period = { id: '2020-2', title: '3—4月', range: '3月至4月', workWeek: '4月13日至17日', parts: [], cells: [] }
  const { sections, signature } = bulletinView(site as unknown as SiteView, period as unknown as PeriodView)
  expect(sections[0]?.paragraphs.at(-1)).toEqual([words])
  expect(signature).toEqual(joined === 0 && value > 0 ? [] : ['妇联', '2020年6月15日'])
})

test.each([
  ['with its total', { text: '40', value: 40 }, '纠纷类别40件，其中婚姻家庭约10件，其余类别数量少，不分列。'],
  [
    'without',
    { text: '不公开', value: null, why: 'hidden' },
    '纠纷类别：婚姻家庭约10件，其余类别数量少，不分列，合计不公开。',
  ],
])('an indicator of which a part is told reads as one thing, %s', (_, total, words) => {
  const byCode = [
    { label: '婚姻家庭', figure: { text: '约10', value: 10 } },
    { label: '财产', figure: { text: '不公开', value: null, why: 'hidden' } },
  ]
  const part = {
    title: '纠纷',
    duties: [],
    indicators: [{ title: '纠纷类别', unit: '件', figures: { total, byCode, share: '' } }],
  }
  const ledger = { joined: 1, addressed: 3, duties: [], indicators: [] }
  const site = { ...SITE, ledger }
  const period = {
    id: '2020-2',
    title: '3—4月',
    range: '3月至4月',
    workWeek: '4月13日至17日',
    parts: [part],
    cells: [],
  }
  const { sections } = bulletinView(site as unknown as SiteView, period as unknown as PeriodView)
  expect(sections.at(-1)?.paragraphs.map(spansText)).toEqual([words])
})

test.each([
  ['the day of closing', { closed: '2020年5月20日', closedOn: '2020-05-20' }, '2020-05-18', '2020年5月20日'],
  [
    'when the editor wrote, if later',
    { closed: '2020年5月20日', closedOn: '2020-05-20' },
    '2020-05-25',
    '2020年5月25日',
  ],
  ['the day of the figures, while open', undefined, '2020-05-25', '2020年6月15日'],
])('a bulletin is signed by %s', (_, closing, written, date) => {
  const ledger = { joined: 1, addressed: 3, duties: [], indicators: [] }
  const introductions = new Map([['2020-2', { blocks: [], paragraphs: [], written }]])
  const site = { ...SITE, ledger, introductions, locale: localeOf('zh-CN') }
  const period = { id: '2020-2', title: '', range: '', workWeek: '', parts: [], cells: [], closing }
  expect(bulletinView(site as unknown as SiteView, period as unknown as PeriodView).signature).toEqual(['妇联', date])
})

test.each([
  ['as its programme calls it', { bulletinTitle: '季度下基层工作情况通报' }, '季度下基层工作情况通报'],
  ['by its own name where the programme says nothing', {}, '下基层工作情况通报'],
])('a bulletin is called %s', (_, called, name) => {
  const site = { ...SITE, ledger: { joined: 1, addressed: 3, duties: [], indicators: [] } }
  const period = { id: '2020-2', title: '第二季度', range: '4月至6月', workWeek: '', parts: [], cells: [], ...called }
  const { title, sections } = bulletinView(site as unknown as SiteView, period as unknown as PeriodView)
  expect(title).toBe(`第二季度${name}`)
  expect(spansText(sections[0]?.paragraphs[0] ?? [])).toContain(`现将第二季度${name}如下。`)
})

test('a figure of a bulletin says what it counts to whoever hears it alone', () => {
  const [obliged, late, shift] = ['12', '1', '3'].map((text) => ({ text, value: Number(text) }))
  if (!obliged || !late || !shift) throw new Error('three figures')
  const duty = ['双月报表', '：应做的单位', obliged, '个，', '迟报', late, '个。']
  expect([obliged, late].map((figure) => figureName(duty, figure))).toEqual(['双月报表，应做的单位', '双月报表，迟报'])
  const indicator = ['接待班次', shift, '班，', '其中', '走访', late, '次。']
  expect([shift, late].map((figure) => figureName(indicator, figure))).toEqual(['接待班次', '接待班次，其中走访'])
})
