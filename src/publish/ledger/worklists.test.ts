import { expect, test } from 'vitest'
import { programmeIn, programmeOf, RETURN_DUTY, recordsOf } from '../../../tests/measure/records-of.ts'
import { editionOf } from '../edition.ts'
import { ledgerBasis } from './context.ts'
import { ledgerView } from './ledger-view.ts'

const AS_OF = '2020-12-31'

test.each([
  ['of the unit', 'jia', true],
  ['under its former id', 'jia-old', true],
  ['of a unit that has not joined', 'yi', false],
  ['of nobody here', undefined, false],
])('editors are told of a report %s that came to nothing, as far as somebody can be asked', (_, unit, isTold) => {
  const report = { title: '报告', date: '2020-04', ...(unit ? { unit } : {}) }
  const records = recordsOf({
    'programme/2020': programmeOf([RETURN_DUTY]),
    'unit/jia': { title: '甲区妇联', kind: 'district', joined: '2020-01-01', aliases: ['jia-old'] },
    'unit/yi': { title: '乙区妇联', kind: 'district', joined: null },
    'report/a': report,
  })
  const basis = ledgerBasis(records, programmeIn(records), AS_OF, 'internal')
  const { worklists = [] } = ledgerView(editionOf(records, 'zh-CN'), basis, new Map())
  const told = (id: string) => worklists.find((list) => list.id === id)?.entries.length
  expect([told('unconverted-reports'), told('dead-end-report')]).toEqual(isTold ? [1, 1] : [0, 0])
})

test('editors choose for the prize among the reports of the year that have none yet', () => {
  const report = (date: string) => ({ title: '报告', date, unit: 'jia' })
  const records = recordsOf({
    'programme/2020': programmeOf([RETURN_DUTY]),
    'unit/jia': { title: '甲区妇联', kind: 'district', joined: '2020-01-01' },
    'report/a': { ...report('2020-04'), outcomes: [{ kind: 'briefing', date: '2020-06-01' }] },
    'report/awarded': report('2020-05'),
    'report/before': report('2019-05'),
    'award/a': { title: '求实杯', year: 2020, report: 'awarded', level: 'first' },
  })
  const basis = ledgerBasis(records, programmeIn(records), AS_OF, 'internal')
  const { worklists = [] } = ledgerView(editionOf(records, 'zh-CN'), basis, new Map())
  expect(worklists.find(({ id }) => id === 'award-candidates')?.entries).toEqual([
    { text: '报告', url: '/reports/a', note: '甲区妇联，转化1次' },
  ])
})

test('editors are told what units owe of periods that are open, and which of these are to be closed', () => {
  const VISITS = { ...RETURN_DUTY, id: 'visits', title: '走访', count: { kind: 'activity' } }
  const view = (closed: object) => {
    const programme = programmeOf([RETURN_DUTY, VISITS]) as { periods: object[] }
    const [first, ...later] = programme.periods
    const records = recordsOf({
      'programme/2020': { ...programme, periods: [{ ...first, ...closed }, ...later] },
      'unit/jia': { title: '甲区妇联', short_title: '甲区', kind: 'district', joined: '2020-01-01' },
    })
    const basis = ledgerBasis(records, programmeIn(records), AS_OF, 'internal')
    return ledgerView(editionOf(records, 'zh-CN'), basis, new Map()).worklists ?? []
  }
  const entries = (closed: object, id: string) => view(closed).find((list) => list.id === id)?.entries
  expect(entries({}, 'open-duties')).toEqual([{ text: '甲区', url: '/units/jia', note: '2020-2走访、2020-3走访' }])
  expect(entries({}, 'open-periods')?.map(({ url }) => url)).toEqual(['/periods/2020-2', '/periods/2020-3'])
  const closed = { closed: '2020-05-20' }
  expect(entries(closed, 'open-duties')?.map(({ note }) => note)).toEqual(['2020-3走访'])
  expect(entries(closed, 'open-periods')?.map(({ url }) => url)).toEqual(['/periods/2020-3'])
})

test('editors are told of open disputes that are late, and of those under joint supervision that have no plan', () => {
  const dispute = (mode: string, received: string, more: object = {}) => {
    return { unit: 'jia', received, category: 'land', mode, limit_days: 10, status: 'open', ...more }
  }
  const records = recordsOf({
    'programme/2020': programmeOf([RETURN_DUTY]),
    'unit/jia': { title: '甲区妇联', kind: 'district', joined: '2020-01-01' },
    'dispute/late': dispute('self', '2020-11-02'),
    'dispute/in-time': dispute('self', '2020-12-28'),
    'dispute/unplanned': dispute('joint', '2020-12-28'),
    'dispute/planned': dispute('joint', '2020-12-28', { planned: '2020-12-30' }),
    'dispute/planned-later': dispute('joint', '2020-12-29', { planned: '2021-01-04' }),
    'dispute/closed': dispute('joint', '2020-11-02', { status: 'closed', closed: '2020-11-30' }),
    'dispute/later': dispute('joint', '2021-01-04'),
  })
  const basis = ledgerBasis(records, programmeIn(records), AS_OF, 'internal')
  const { worklists = [] } = ledgerView(editionOf(records, 'zh-CN'), basis, new Map())
  const told = (id: string) => worklists.find((list) => list.id === id)?.entries.map(({ note }) => note)
  expect(told('overdue-disputes')).toEqual(['期限 2020年11月16日'])
  expect(told('unplanned-disputes')).toEqual(['期限 2021年1月12日', '期限 2021年1月13日'])
})
