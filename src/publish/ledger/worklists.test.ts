import { describe, expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, RETURN_DUTY, recordsOf } from '../../../tests/measure/records-of.ts'
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
  // a closing that is planned has not happened
  const planned = { closed: '2021-01-15' }
  expect(entries(planned, 'open-duties')).toEqual(entries({}, 'open-duties'))
  expect(entries(planned, 'open-periods')).toEqual(entries({}, 'open-periods'))
})

test('editors are told of which year a debt is, where it is not of the year in force', () => {
  const VISITS = { ...RETURN_DUTY, id: 'visits', title: '走访', count: { kind: 'activity' } }
  const text = JSON.stringify(programmeOf([VISITS])).replaceAll(/"title":"2020-(\d)"/g, '"title":"第$1段"')
  const records = recordsOf(
    {
      'site/site': { programme: '2020' },
      'programme/2019': JSON.parse(text.replaceAll('2020', '2019')),
      'programme/2020': JSON.parse(text),
      'unit/jia': { title: '甲区妇联', short_title: '甲区', kind: 'district', joined: '2019-01-01' },
    },
    AS_OF,
  )
  const [before, now] = records.all('programme').map((each) => ledgerBasis(records, each, AS_OF, 'internal'))
  if (!before || !now) throw new Error('two programmes')
  const { worklists = [] } = ledgerView(editionOf(records, 'zh-CN'), now, new Map(), [before])
  const [entry] = worklists.find(({ id }) => id === 'open-duties')?.entries ?? []
  expect(entry?.note).toBe('2019年第2期（第2段）走访、2019年第3期（第3段）走访、第2段走访、第3段走访')
})

describe('editors are told', () => {
  const JIA = { title: '甲区妇联', short_title: '甲区', kind: 'district', joined: '2020-01-01' }

  /** The entries of a list, seen on a day. */
  function entriesOf(list: string, given: Given, { duties = [RETURN_DUTY as object], asOf = AS_OF } = {}) {
    const records = recordsOf({ 'programme/2020': programmeOf(duties), 'unit/jia': JIA, ...given }, asOf)
    const basis = ledgerBasis(records, programmeIn(records), asOf, 'internal')
    const { worklists = [] } = ledgerView(editionOf(records, 'zh-CN'), basis, new Map())
    return worklists.find(({ id }) => id === list)?.entries.map(({ text, url, note }) => [url ?? text, note])
  }

  test('of disputes from the day after their limit until they are closed, the oldest limit first', () => {
    const dispute = (received: string, more: object = {}) => ({ unit: 'jia', received, limit_days: 5, ...more })
    const given = {
      'dispute/a': dispute('2020-03-03'),
      'dispute/b': dispute('2020-03-02'),
      'dispute/closed': dispute('2020-03-02', { closed: '2020-03-20' }),
      'dispute/in-time': dispute('2020-03-19'),
    }
    const notes = (asOf: string) => entriesOf('overdue-disputes', given, { asOf })?.map(([, note]) => note)
    expect(notes('2020-03-09')).toEqual([])
    expect(notes('2020-03-10')).toEqual(['期限 2020年3月9日', '期限 2020年3月9日'])
    expect(notes('2020-03-20')).toEqual(['期限 2020年3月9日', '期限 2020年3月10日'])
  })

  test('of open disputes under joint supervision that have no plan', () => {
    const joint = (received: string, more: object = {}) => ({
      unit: 'jia',
      received,
      mode: 'joint',
      limit_days: 5,
      ...more,
    })
    const given = {
      'dispute/unplanned': joint('2020-03-02'),
      'dispute/planned': joint('2020-03-02', { planned: '2020-03-03' }),
      'dispute/planned-later': joint('2020-03-03', { planned: '2020-03-06' }),
      'dispute/closed': joint('2020-03-02', { closed: '2020-03-04' }),
      'dispute/later': joint('2020-03-06'),
      'dispute/by-itself': joint('2020-03-02', { mode: 'self' }),
    }
    const notes = entriesOf('unplanned-disputes', given, { asOf: '2020-03-05' })?.map(([, note]) => note)
    expect(notes).toEqual(['期限 2020年3月9日', '期限 2020年3月10日'])
  })

  test('of places that still lack what a duty asks for', () => {
    const duty = { every: 'year', count: { kind: 'place' }, of: { kind: 'place' }, due: { month_day: '12-31' } }
    const linked = { ...RETURN_DUTY, ...duty, id: 'linked', has: [{ kind: 'project', by: 'place' }] }
    const place = { title: '妇女之家', unit: 'jia', kind: 'home', opened: '2020-01-01' }
    const project = { title: '项目', unit: 'jia', place: 'a', kind: 'aid', started: '2020-02-01' }
    const given = { 'place/a': place, 'place/b': place, 'project/a': project }
    const duties = [linked, { ...linked, id: 'whole', has: [] }]
    expect(entriesOf('lacking-linked', given, { duties })?.map(([url]) => url)).toEqual(['/places/b'])
    expect(entriesOf('lacking-whole', given, { duties })).toBeUndefined()
  })

  test('of models from the day of their review on, unless they are retired', () => {
    const model = (review_on: string, more: object = {}) => ({ title: '模式', date: '2020', review_on, ...more })
    const given = {
      'model/due': model('2020-12-31'),
      'model/later': model('2021-01-01'),
      'model/retired': model('2020-06-01', { retired: { on: '2020-05-01', reason: '停用' } }),
      'model/none': { title: '模式', date: '2020' },
    }
    expect(entriesOf('stale-models', given)?.map(([url]) => url)).toEqual(['/models/due'])
  })

  test('of returns that are missing, not of those that came late or are not due', () => {
    const late = { 'return/a': { unit: 'jia', period: '2020-2', submitted: '2020-06-01' } }
    const missing = (given: Given, asOf = AS_OF) =>
      entriesOf('missing-returns', given, { asOf })?.map(([, note]) => note)
    const [first, second] = ['2020年第2期（2020-2）', '2020年第3期（2020-3）']
    expect(missing({})?.map((note) => note?.replace(/，.*/, ''))).toEqual([first, second])
    expect(missing(late)?.map((note) => note?.replace(/，.*/, ''))).toEqual([second])
    expect(missing({}, '2020-05-10')).toEqual([])
  })
})
