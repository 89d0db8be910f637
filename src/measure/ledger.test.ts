import { describe, expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, RETURN_DUTY, recordsOf } from '../../tests/measure/records-of.ts'
import type { Cell } from './duty-cells.ts'
import { amountOf } from './item.ts'
import { measureLedger } from './ledger.ts'

const UNIT = { kind: 'district', joined: '2020-01-01' }

/** The cells of one duty, seen on a day. */
function cellsOf(duty: object, given: Given, asOf = '2020-12-31'): Cell[] {
  const records = recordsOf({
    'programme/2020': programmeOf([{ ...RETURN_DUTY, ...duty }]),
    'unit/jia': UNIT,
    ...given,
  })
  return [...(measureLedger(records, programmeIn(records), asOf).duties[0]?.cells ?? [])]
}

/** The state of the first period. */
function firstState(duty: object, given: Given, asOf?: string): string | undefined {
  return cellsOf(duty, given, asOf)[0]?.state
}

/** What each project has told last of something. */
const newest = (code: string) => ({
  kind: 'project',
  items: 'indicators',
  latest: 'date',
  sum: 'value',
  where: [{ field: 'indicator', is: code }],
})

const returned = (submitted: string, more: object = {}) => ({ unit: 'jia', period: '2020-2', submitted, ...more })

describe('the state of a duty', () => {
  test('is met up to the due date and late after it', () => {
    expect(firstState({}, { 'return/a': returned('2020-05-10') })).toBe('met')
    expect(firstState({}, { 'return/a': returned('2020-05-11') })).toBe('late')
  })

  test('is due until the due date has passed, and missing from the next day', () => {
    expect(firstState({}, {}, '2020-05-10')).toBe('due')
    expect(firstState({}, {}, '2020-05-11')).toBe('missing')
  })

  test('is short where there is something, but not enough', () => {
    expect(firstState({ at_least: 2 }, { 'return/a': returned('2020-05-01') })).toBe('short')
  })

  test('does not see what came after the reference date', () => {
    expect(firstState({}, { 'return/a': returned('2020-05-09') }, '2020-05-08')).toBe('due')
  })

  test('is not-joined for a unit that joined after the period, and its records count for nothing', () => {
    const cells = cellsOf({}, { 'unit/jia': { ...UNIT, joined: '2020-05-01' }, 'return/a': returned('2020-05-01') })
    expect(cells.map(({ state }) => state)).toEqual(['not-joined', 'missing'])
    expect(cells[0]?.count).toEqual([])
  })

  test('is asked of a unit from the day on which it joined, were it the last of the period', () => {
    const on = (joined: string, asOf: string) => firstState({}, { 'unit/jia': { ...UNIT, joined } }, asOf)
    expect([on('2020-04-30', '2020-04-30'), on('2020-04-30', '2020-05-11')]).toEqual(['due', 'missing'])
    expect([on('2020-05-01', '2020-05-11'), on('2020-04-15', '2020-04-14')]).toEqual(['not-joined', 'not-joined'])
  })

  test('is not asked of a unit that joined when it was due already; what it did all the same is late', () => {
    const year = { every: 'year', due: { month_day: '04-30' }, count: { kind: 'activity' }, at_least: 2 }
    const jia = { 'unit/jia': { ...UNIT, joined: '2020-05-01' } }
    const visits = (...dates: string[]) =>
      Object.fromEntries(dates.map((date) => [`activity/${date}`, { unit: 'jia', period: '2020-3', date }]))
    expect(firstState(year, jia)).toBe('not-joined')
    expect(firstState(year, { ...jia, ...visits('2020-05-02', '2020-05-03') })).toBe('late')
    const [some] = cellsOf({ ...year, of: { kind: 'activity' } }, { ...jia, ...visits('2020-05-02') })
    expect(some).toMatchObject({ state: 'not-joined', count: [], of: [] })
    expect(firstState(year, { 'unit/jia': { ...UNIT, joined: '2020-04-30' } })).toBe('missing')
  })

  test('is not-joined for a unit without a date', () => {
    expect(firstState({}, { 'unit/jia': { kind: 'district', joined: null } })).toBe('not-joined')
  })

  test('is met where there was nothing to do, where the duty says so, once it is due', () => {
    const ended = { count: { kind: 'dispute', where: [{ field: 'status', is: 'closed' }] }, of: { kind: 'dispute' } }
    expect(firstState(ended, {})).toBe('missing')
    expect(firstState({ ...ended, none_is_met: true }, {})).toBe('met')
    expect(firstState({ ...ended, none_is_met: true }, {}, '2020-05-10')).toBe('due')
    const open = { 'dispute/a': { unit: 'jia', received: '2020-03-02', status: 'open', limit_days: 10 } }
    expect(firstState({ ...ended, none_is_met: true }, open)).toBe('short')
  })

  test('is exempt with the reason of the unit, but met where it was done all the same', () => {
    const exemptions = [{ duty: 'duty', reason: '搬迁', from: '2020-03-01', until: '2020-04-30' }]
    const unit = { 'unit/jia': { ...UNIT, exemptions } }
    expect(cellsOf({}, unit).map(({ state, reason }) => [state, reason])).toEqual([
      ['exempt', '搬迁'],
      ['missing', undefined],
    ])
    expect(firstState({}, { ...unit, 'return/a': returned('2020-05-01') })).toBe('met')
  })

  test('is exempt for good, whatever the duty, where a unit that is no more says so', () => {
    const gone = { ...UNIT, exemptions: [{ reason: '并入乙区', from: '2020-05-01' }] }
    const states = cellsOf({}, { 'unit/jia': gone }).map(({ state }) => state)
    expect(states).toEqual(['missing', 'exempt'])
  })

  test('is nothing-to-report in its period alone, where a unit says so of all duties', () => {
    const declared = { 'return/a': returned('2020-05-01', { nothing_to_report: { reason: '停工检修' } }) }
    expect(firstState({ count: { kind: 'suggestion' } }, declared)).toBe('nothing-to-report')
    expect(cellsOf({ count: { kind: 'suggestion' } }, declared)[1]?.state).toBe('missing')
    const year = { every: 'year', due: { month_day: '06-30' }, count: { kind: 'suggestion' } }
    expect(firstState(year, declared)).toBe('missing')
  })

  test('is nothing-to-report only where it is declared and nothing is found', () => {
    const declared = returned('2020-05-01', { nothing_to_report: { duties: ['duty'], reason: '没有' } })
    const duty = { count: { kind: 'suggestion' } }
    expect(firstState(duty, { 'return/a': declared })).toBe('nothing-to-report')
    // a declaration holds from the day on which it came in
    expect(firstState(duty, { 'return/a': declared }, '2020-04-30')).toBe('due')
    expect(firstState(duty, { 'return/a': declared }, '2020-05-01')).toBe('nothing-to-report')
    expect(firstState(duty, { 'return/a': returned('2020-05-01') })).toBe('missing')
    const suggestion = { unit: 'jia', period: '2020-2', submitted: '2020-04-01' }
    expect(firstState({ ...duty, at_least: 2 }, { 'return/a': declared, 'suggestion/a': suggestion })).toBe('short')
  })
})

describe('what a duty counts', () => {
  const cadres = (...contacts: number[]) => ({ cadres: contacts.map((each) => ({ contacts: each })) })

  test('a share of list items: every cadre has to have five', () => {
    const duty = {
      count: { kind: 'return', items: 'cadres', where: [{ field: 'contacts', at_least: 5 }] },
      of: { kind: 'return', items: 'cadres' },
    }
    const [short] = cellsOf(duty, { 'return/a': returned('2020-05-01', cadres(5, 4, 9)) })
    expect([short?.state, short?.count.length, short?.of?.length]).toEqual(['short', 2, 3])
    expect(short?.count.map(({ index }) => index)).toEqual([0, 2])
    expect(firstState(duty, { 'return/a': returned('2020-05-01', cadres(5, 9)) })).toBe('met')
    expect(firstState(duty, { 'return/a': returned('2020-05-01') })).toBe('missing')
  })

  test('the work week: before it is not in it, after it is late', () => {
    const duty = { due: { at: 'work-week' }, count: { kind: 'activity' } }
    const on = (date: string) =>
      firstState(duty, { 'activity/a': { unit: 'jia', period: '2020-2', type: 'visit', date } })
    expect(on('2020-04-12')).toBe('missing')
    expect(on('2020-04-13')).toBe('met')
    expect(on('2020-04-17')).toBe('met')
    expect(on('2020-04-18')).toBe('late')
    expect(on('2020-04-10/2020-04-13')).toBe('met')
    expect(on('2020-04-17/2020-04-20')).toBe('met')
    expect(on('2020-04-18/2020-04-20')).toBe('late')
    // only a day proves that something was done in time
    expect(on('2020-04')).toBe('late')
  })

  test('an activity is in the work week by any of its days, and only where its period has one', () => {
    const duty = {
      due: { at: 'return-due' },
      count: { kind: 'activity', where: [{ field: 'in_work_week', is: true }] },
    }
    const inWeek = (date: string, period?: string) =>
      firstState(duty, { 'activity/a': { unit: 'jia', type: 'visit', date, ...(period ? { period } : {}) } })
    const within = [
      '2020-04-13',
      '2020-04-17',
      '2020-04-10/2020-04-13',
      '2020-04-17/2020-04-20',
      '2020-04-10/2020-04-20',
    ]
    expect(within.filter((date) => inWeek(date, '2020-2') !== 'met')).toEqual([])
    const without = ['2020-04-12', '2020-04-18', '2020-04-18/2020-04-20', '2020-04']
    expect(without.filter((date) => inWeek(date, '2020-2') !== 'missing')).toEqual([])
    expect(inWeek('2020-04-14')).toBe('missing')
  })

  test('over a year, what was sent in for its periods, the first and the last of them too', () => {
    const duty = { every: 'year', due: { month_day: '12-31' }, count: { kind: 'suggestion' } }
    const counted = (period: string) =>
      cellsOf(duty, { 'suggestion/a': { unit: 'jia', period, submitted: '2020-12-30' } }, '2020-12-31')[0]?.count.length
    expect(['2019-6', '2020-1', '2020-6', '2021-1'].map(counted)).toEqual([0, 1, 1, 0])
  })

  test('what is asked once, from its first day on, in whatever period; after its last day it is late', () => {
    const duty = { every: 'once', from: '2020-02-10', due: { on: '2020-04-20' }, count: { kind: 'activity' } }
    const on = (date: string, period: string) =>
      firstState(duty, { 'activity/a': { unit: 'jia', type: 'visit', period, date } })
    // a period is as long as its programme says: its number tells no month
    expect(on('2020-04-20', '2020-1')).toBe('met')
    expect(on('2020-02-10', '2020-1')).toBe('met')
    expect(on('2020-02-09', '2020-1')).toBe('missing')
    expect(on('2020-04-21', '2020-2')).toBe('late')
    expect(on('2020-11-30', '2020-6')).toBe('late')
  })

  test('a share that is asked once was met in time, whatever began after its day', () => {
    const insured = (is: string) => ({
      ...{ kind: 'project', items: 'indicators', latest: 'date', sum: 'value' },
      where: [{ field: 'indicator', is }],
    })
    const duty = { every: 'once', due: { on: '2020-04-20' }, count: insured('insured'), of: insured('eligible') }
    const project = (date: string, covered: number, asked: number) => ({
      ...{ unit: 'jia', kind: 'brand', started: date },
      indicators: [
        { indicator: 'insured', value: covered, date },
        { indicator: 'eligible', value: asked, date },
      ],
    })
    const inTime = { 'project/a': project('2020-04-01', 100, 100) }
    const later = (covered: number) => firstState(duty, { ...inTime, 'project/b': project('2020-05-01', covered, 10) })
    expect([firstState(duty, inTime), later(10), later(1)]).toEqual(['met', 'met', 'met'])
  })

  test('what was enough on the day that is asked stays so, whatever value is written down after it; what was not is late', () => {
    const duty = { every: 'once', due: { on: '2020-04-20' }, count: newest('insured'), at_least: 0.8 }
    const state = (given: readonly (readonly [string, number])[], more: object = { of: newest('eligible') }) => {
      const values = given.flatMap(([date, value]) => [
        { indicator: 'insured', value, date },
        { indicator: 'eligible', value: 100, date },
      ])
      const project = { unit: 'jia', kind: 'brand', started: '2020-04-01', indicators: values }
      return firstState({ ...duty, ...more }, { 'project/a': project })
    }
    const inTime = ['2020-04-20', 80] as const
    expect([state([inTime]), state([inTime, ['2020-05-01', 90]]), state([inTime, ['2020-05-01', 10]])]).toEqual(
      Array(3).fill('met'),
    )
    const behind = ['2020-04-20', 79] as const
    expect([state([behind]), state([behind, ['2020-05-01', 90]]), state([behind, ['2020-05-01', 10]])]).toEqual([
      ...['short', 'late', 'short'],
    ])
    const number = { at_least: 80 }
    expect([state([inTime, ['2020-05-01', 90]], number), state([behind, ['2020-05-01', 90]], number)]).toEqual([
      ...['met', 'late'],
    ])
  })

  test('what is asked once of places and what is linked with them is late after its day, too', () => {
    const once = { every: 'once', due: { on: '2020-04-20' }, count: { kind: 'place' } }
    const place = (opened: string) => ({ 'place/p': { unit: 'jia', kind: 'service-point', opened } })
    expect(['2020-04-20', '2020-04-21'].map((day) => firstState(once, place(day)))).toEqual(['met', 'late'])
    const linked = { ...once, has: [{ kind: 'project', by: 'place' }] }
    const project = { unit: 'jia', place: 'p', kind: 'brand', started: '2020-05-01' }
    expect(firstState(linked, { ...place('2020-04-01'), 'project/a': project })).toBe('late')
  })

  test('an activity counts for the units that joined in', () => {
    const activity = { unit: 'yi', joint_units: ['jia'], period: '2020-2', type: 'joint-visit', date: '2020-04-14' }
    expect(
      firstState(
        { count: { kind: 'activity' }, due: { at: 'work-week' } },
        { 'unit/yi': UNIT, 'activity/a': activity },
      ),
    ).toBe('met')
  })

  test('places with all that has to be linked to them, done on the day of the last link', () => {
    const places = { count: { kind: 'place' }, of: { kind: 'place' }, every: 'year', due: { month_day: '10-31' } }
    const duty = {
      ...places,
      has: [
        { kind: 'project', by: 'place', where: [{ field: 'kind', is: 'brand' }] },
        { kind: 'suggestion', by: 'place' },
      ],
    }
    const place = { unit: 'jia', kind: 'service-point', opened: '2020-01-01' }
    const project = { unit: 'jia', place: 'p', kind: 'brand', started: '2020-02-01' }
    const suggestion = (submitted: string) => ({ unit: 'jia', place: 'p', period: '2020-5', submitted })
    expect(firstState(duty, { 'place/p': place })).toBe('short')
    expect(firstState(duty, { 'place/p': place, 'project/a': project })).toBe('short')
    expect(firstState(duty, { 'place/p': place, 'project/a': project, 'suggestion/a': suggestion('2020-10-31') })).toBe(
      'met',
    )
    expect(firstState(duty, { 'place/p': place, 'project/a': project, 'suggestion/a': suggestion('2020-11-01') })).toBe(
      'late',
    )
  })

  test('a link has others that may stand for it: the first of them counts', () => {
    const adopted = { kind: 'adoption', by: 'place', where: [{ field: 'status', is: 'succeeded' }] }
    const duty = {
      ...{ count: { kind: 'place' }, of: { kind: 'place' }, every: 'year', due: { month_day: '10-31' } },
      has: [{ kind: 'practice', by: 'place', or: [adopted] }],
    }
    const place = { unit: 'jia', kind: 'contact-point', opened: '2020-01-01' }
    const adoption = (status: string) => ({ unit: 'jia', place: 'p', status, started: '2020-02-01' })
    const practice = { unit: 'jia', place: 'p', date: '2020-11-30' }
    expect(firstState(duty, { 'place/p': place, 'adoption/a': adoption('succeeded') })).toBe('met')
    expect(firstState(duty, { 'place/p': place, 'adoption/a': adoption('stopped') })).toBe('short')
    expect(firstState(duty, { 'place/p': place, 'practice/a': practice })).toBe('late')
    const both = { 'place/p': place, 'practice/a': practice, 'adoption/a': adoption('succeeded') }
    expect(firstState(duty, both)).toBe('met')
  })

  test('a place that has closed is asked no more', () => {
    const duty = { count: { kind: 'place' }, every: 'year', due: { month_day: '12-31' } }
    const place = { unit: 'jia', kind: 'service-point', opened: '2020-01-01', closed: '2020-06-01' }
    expect(cellsOf(duty, { 'place/p': place })[0]?.count).toEqual([])
  })

  test('a sum takes the newest figure of each project, as far as the day reaches', () => {
    const duty = { count: newest('insured'), of: newest('eligible'), every: 'once', due: { on: '2021-12-31' } }
    const figure = (indicator: string, date: string, value: number) => ({ indicator, date, value })
    const project = (...indicators: object[]) => ({ unit: 'jia', kind: 'insurance', started: '2020-03-01', indicators })
    const given = {
      'project/a': project(
        figure('eligible', '2020-04-01', 50),
        figure('insured', '2020-04-01', 10),
        figure('insured', '2020-09-01', 30),
      ),
      'project/b': project(figure('eligible', '2020-04-01', 40), figure('insured', '2020-05-01', 40)),
    }
    const [cell] = cellsOf(duty, given)
    expect([cell?.state, amountOf(cell?.count ?? []), amountOf(cell?.of ?? [])]).toEqual(['due', 70, 90])
    expect(amountOf(cellsOf(duty, given, '2020-06-30')[0]?.count ?? [])).toBe(50)
  })

  test('the newest figure of a year is that of its end, whatever has been written down since', () => {
    const duty = { count: newest('insured'), of: newest('eligible'), every: 'year', due: { on: '2020-12-31' } }
    const figures = (date: string, value: number) =>
      ['insured', 'eligible'].map((indicator) => ({ indicator, date, value }))
    const indicators = [...figures('2020-11-30', 100), ...figures('2021-03-01', 105)]
    const given = { 'project/a': { unit: 'jia', kind: 'insurance', started: '2020-03-01', indicators } }
    for (const asOf of ['2020-12-31', '2021-06-30']) {
      const [cell] = cellsOf(duty, given, asOf)
      expect([cell?.state, amountOf(cell?.count ?? []), amountOf(cell?.of ?? [])]).toEqual(['met', 100, 100])
    }
  })

  test('disputes inside their limit in working days; one that is closed in time later on is no fault of its period', () => {
    const duty = {
      due: { after_period_days: 0 },
      count: { kind: 'dispute', where: [{ field: 'timeliness', in: ['on-time', 'running'] }] },
      of: { kind: 'dispute' },
    }
    // 2020-04-30 is followed by the holidays of 1 to 5 May, for which 9 May was worked
    const dispute = (closed?: string) => ({
      unit: 'jia',
      received: '2020-04-30',
      limit_days: 3,
      status: 'open',
      ...(closed ? { closed } : {}),
    })
    expect(firstState(duty, { 'dispute/a': dispute('2020-05-08') })).toBe('met')
    expect(firstState(duty, { 'dispute/a': dispute('2020-05-09') })).toBe('short')
    expect(firstState(duty, { 'dispute/a': dispute() }, '2020-05-08')).toBe('met')
    expect(firstState(duty, { 'dispute/a': dispute() }, '2020-05-09')).toBe('short')
  })

  test('a report on a topic belongs to the year of the topic, also when it comes after the year', () => {
    const duty = {
      count: { kind: 'report', where: [{ field: 'topic', present: true }] },
      every: 'year',
      due: { on: '2020-09-30' },
    }
    const given = {
      'topic/t': { unit: 'jia', due: '2020-09-30' },
      'report/r': { unit: 'jia', topic: 't', date: '2021-01-15' },
    }
    expect(firstState(duty, given, '2021-02-01')).toBe('late')
  })
})

describe('a duty that changes', () => {
  const revisions = [{ from: '2020-04-01', summary: '要求两份', at_least: 2 }]
  const given = {
    'return/a': returned('2020-05-01'),
    'return/b': { unit: 'jia', period: '2020-3', submitted: '2020-07-01' },
  }

  test('asks in each period what was in force on its first day', () => {
    expect(cellsOf({ revisions }, given).map(({ state, atLeast }) => [state, atLeast])).toEqual([
      ['met', 1],
      ['short', 2],
    ])
  })

  test('is asked no more from the period on in which it asks for nothing', () => {
    const dropped = [{ from: '2020-05-01', summary: '不再要求', at_least: 0 }]
    expect(cellsOf({ revisions: dropped }, {}).map(({ span, state }) => [span.id, state])).toEqual([
      ['2020-2', 'missing'],
    ])
  })

  test('has in each period the most that was in force, too', () => {
    const most = (more: object) => cellsOf({ at_most: 2, ...more }, given).map(({ atMost }) => atMost)
    expect(most({ revisions: [{ from: '2020-04-01', at_least: 2, at_most: 4 }] })).toEqual([2, 4])
    expect(most({ revisions })).toEqual([2, 2])
  })

  test('is asked for a period on the last day of which it came into force', () => {
    const asked = (from: string) => cellsOf({ from }, {}).map(({ span }) => span.id)
    expect([asked('2020-04-30'), asked('2020-05-01')]).toEqual([['2020-2', '2020-3'], ['2020-3']])
  })

  test('is not asked for a period that ended before it was in force', () => {
    expect(cellsOf({ from: '2020-05-01' }, given).map(({ span }) => span.id)).toEqual(['2020-3'])
  })
})

describe('visits to one place by several units in one period', () => {
  const INDICATOR = {
    id: 'repeated',
    every: 'period',
    count: { kind: 'place' },
    has: [{ kind: 'activity', by: 'place', where: [{ field: 'repeat_visit', is: true }] }],
  }
  const visit = (unit: string, more: object = {}) => ({
    unit,
    place: 'p',
    period: '2020-2',
    type: 'visit',
    date: '2020-04-14',
    ...more,
  })
  const repeated = (visits: Given, asOf = '2020-12-31') => {
    const place = { unit: 'jia', kind: 'contact-point', opened: '2020-01-01' }
    const records = recordsOf({
      'programme/2020': programmeOf([RETURN_DUTY], [INDICATOR]),
      'unit/jia': UNIT,
      'unit/yi': UNIT,
      'place/p': place,
      ...visits,
    })
    const [figures] = measureLedger(records, programmeIn(records), asOf).indicators
    return amountOf(figures?.count.get('2020-2')?.total ?? [])
  }

  test('repeat each other', () => {
    expect(repeated({ 'activity/a': visit('jia'), 'activity/b': visit('yi') })).toBe(1)
    expect(repeated({ 'activity/a': visit('jia'), 'activity/b': visit('jia') })).toBe(0)
  })

  test('do not where the units declared to go together', () => {
    expect(repeated({ 'activity/a': visit('jia', { joint_units: ['yi'] }), 'activity/b': visit('yi') })).toBe(0)
  })

  test('do not where a unit was renamed between them', () => {
    const renamed = { 'unit/jia': { ...UNIT, aliases: ['old'] } }
    expect(repeated({ ...renamed, 'activity/a': visit('jia'), 'activity/b': visit('old') })).toBe(0)
    const joint = visit('old', { joint_units: ['yi'] })
    expect(repeated({ ...renamed, 'activity/a': joint, 'activity/b': visit('jia') })).toBe(0)
    expect(repeated({ ...renamed, 'activity/a': visit('yi'), 'activity/b': visit('old') })).toBe(1)
  })

  test('do not before the second one has happened', () => {
    const later = visit('yi', { date: '2020-04-20' })
    expect(repeated({ 'activity/a': visit('jia'), 'activity/b': later }, '2020-04-19')).toBe(0)
    expect(repeated({ 'activity/a': visit('jia'), 'activity/b': later }, '2020-04-20')).toBe(1)
  })
})
