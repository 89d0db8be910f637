import { expect, test } from 'vitest'
import type { PeriodView } from '../ledger/period-view.ts'
import type { SiteView } from '../views/site.ts'
import { bulletinView } from './bulletin-view.ts'

test.each([
  ['units that have not joined', 0, 3, '各单位都还没有接入报送，这一期没有可以通报的数字。'],
  ['a programme without duties', 0, 0, '这一期还没有可以通报的数字。'],
  ['units that have joined', 1, 3, '这一期还没有可以通报的数字。'],
])('a bulletin without figures says why: %s', (_, joined, value, words) => {
  const ledger = { joined, counted: { addressed: { value } } }
  const site = { ledger, introductions: new Map(), marks: [], organisation: '妇联', asOfWords: '2020年6月15日' }
  const period = { id: '2020-2', title: '3—4月', range: '3月至4月', workWeek: '4月13日至17日', parts: [] }
  const [general] = bulletinView(site as unknown as SiteView, period as unknown as PeriodView).sections
  expect(general?.paragraphs.at(-1)).toEqual([words])
})
