import { describe, expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, recordsOf } from '../../tests/measure/records-of.ts'
import { closingDigest } from '../check/closing-digest.ts'
import type { Records } from '../check/records.ts'
import type { ClosingRecord } from '../types.generated.ts'
import type { ChangeDates } from './amendment-day.ts'
import { type Amendment, amendments } from './amendments.ts'
import { freezePeriod } from './closing.ts'
import { closingOf } from './closing-of.ts'
import { measureLedger } from './ledger.ts'

const DUTY = {
  id: 'period-return',
  title: '报表',
  who: ['district'],
  every: 'period',
  from: '2020-01-01',
  due: { at: 'return-due' },
  count: { kind: 'return' },
  at_least: 1,
}
const VISITS = { id: 'visits', every: 'period', count: { kind: 'activity' }, by: 'type' }
const UNITS = { 'unit/jia': { kind: 'district', joined: '2020-01-01' }, 'unit/yi': { kind: 'district', joined: null } }

function recordsWith(given: Given): Records {
  return recordsOf({ 'programme/2020': programmeOf([DUTY], [VISITS]), ...UNITS, ...given })
}

/** The period 2020-2 of these records, frozen on a day. */
function frozen(given: Given, asOf: string): ClosingRecord {
  const records = recordsWith(given)
  return freezePeriod(records, measureLedger(records, programmeIn(records), asOf), '2020-2')
}

/** What has changed in these records since a closing, at the end of the year. */
function changedSince(closing: ClosingRecord, given: Given, changed: ChangeDates = new Map()): Amendment[] {
  const records = recordsWith(given)
  return amendments(records, closing, measureLedger(records, programmeIn(records), '2020-12-31'), changed)
}

const VISIT = { unit: 'jia', period: '2020-2', type: 'visit', date: '2020-04-14' }

test('freezes the figures of a period; a unit that has not joined has none', () => {
  const closing = frozen({ 'activity/a': VISIT }, '2020-05-20')
  expect(closing.cells).toEqual([
    { duty: 'period-return', unit: 'jia', state: 'missing', value: 0 },
    { duty: 'period-return', unit: 'yi', state: 'not-joined' },
  ])
  expect(closing.totals).toEqual([
    { indicator: 'visits', value: 1 },
    { indicator: 'visits', codes: ['visit'], value: 1 },
  ])
  expect(closing.digest).toBe(closingDigest(closing))
})

test('nothing is amended while nothing has changed', () => {
  const closing = frozen({ 'activity/a': VISIT }, '2020-05-20')
  expect(changedSince(closing, { 'activity/a': VISIT })).toEqual([])
})

test('a unit that is renamed after a closing keeps what was frozen of it', () => {
  const closing = frozen({ 'activity/a': VISIT }, '2020-05-20')
  const renamed = {
    'unit/jia': { kind: 'district', joined: '2020-01-01' },
    'unit/new': { ...UNITS['unit/yi'], aliases: ['yi'] },
  }
  const given = { 'programme/2020': programmeOf([DUTY], [VISITS]), ...renamed, 'activity/a': VISIT }
  const joint = { indicator: 'visits', units: ['jia', 'yi'], value: 1 }
  const records = recordsOf({ ...given, 'closing/2020-2': { ...closing, totals: [joint] } })
  const kept = closingOf(records, '2020-2')
  expect(kept?.cells.map(({ unit, state }) => [unit, state])).toEqual([
    ['jia', 'missing'],
    ['new', 'not-joined'],
  ])
  expect(kept?.totals).toEqual([{ ...joint, units: ['jia', 'new'] }])
  expect(kept?.digest).toBe(closing.digest)
})

test('what renamed units did together stands under their ids of today, in the order of these, also where no duty is theirs', () => {
  const closing = frozen({}, '2020-05-20')
  const joint = { indicator: 'visits', units: ['bing', 'jia'], value: 1 }
  const records = recordsOf({
    'programme/2020': programmeOf([DUTY], [VISITS]),
    'unit/zz': { kind: 'office', joined: '2020-01-01', aliases: ['bing'] },
    'unit/jia': { kind: 'district', joined: '2020-01-01' },
    'closing/2020-2': { ...closing, totals: [joint] },
  })
  expect(closingOf(records, '2020-2')?.totals).toEqual([{ ...joint, units: ['jia', 'zz'] }])
})

test('units that have become one since a closing keep what was frozen of each', () => {
  const closing = frozen({ 'activity/a': VISIT }, '2020-05-20')
  const merged = { 'unit/jia': { kind: 'district', joined: '2020-01-01', aliases: ['yi'] } }
  const records = recordsOf({ 'programme/2020': programmeOf([DUTY], [VISITS]), ...merged, 'closing/2020-2': closing })
  expect(closingOf(records, '2020-2')).toEqual(closing)
})

test('a later change stands beside the frozen figure, with the day on which its records changed', () => {
  const closing = frozen({ 'activity/a': VISIT }, '2020-05-20')
  const late = { 'return/jia': { unit: 'jia', period: '2020-2', submitted: '2020-06-02' } }
  const changed = new Map([['content/return/jia.yaml', '2020-06-03']])
  expect(changedSince(closing, late, changed)).toEqual([
    {
      figure: { duty: 'period-return', unit: 'jia' },
      frozen: { duty: 'period-return', unit: 'jia', state: 'missing', value: 0 },
      now: { duty: 'period-return', unit: 'jia', state: 'late', value: 1 },
      on: '2020-06-03',
    },
    // the visit was taken back; no commit tells when
    {
      figure: { indicator: 'visits' },
      frozen: { indicator: 'visits', value: 1 },
      now: { indicator: 'visits', value: 0 },
      on: '2020-12-31',
    },
    {
      figure: { indicator: 'visits', codes: ['visit'] },
      frozen: { indicator: 'visits', codes: ['visit'], value: 1 },
      now: undefined,
      on: '2020-12-31',
    },
  ])
})

test('a change that no commit dates has the day on which its records were done, where that is later', () => {
  const closing = frozen({}, '2020-05-20')
  const late = { 'return/jia': { unit: 'jia', period: '2020-2', submitted: '2020-06-02' } }
  expect(changedSince(closing, late).map(({ on }) => on)).toEqual(['2020-06-02'])
})

test('the newest of its files dates an amendment, also where what was done is written with a later day', () => {
  const closing = frozen({}, '2020-05-20')
  const visits = { 'activity/a': VISIT, 'activity/b': VISIT, 'activity/c': { ...VISIT, date: '2020-04-20' } }
  const days = [
    ['content/activity/a.yaml', '2020-06-03'],
    ['content/activity/b.yaml', '2020-06-05'],
    ['content/activity/c.yaml', '2020-06-04'],
  ] as const
  expect(changedSince(closing, visits, new Map(days)).map(({ on }) => on)).toEqual(['2020-06-05', '2020-06-05'])
  const late = { 'return/jia': { unit: 'jia', period: '2020-2', submitted: '2020-06-20' } }
  const known = new Map([['content/return/jia.yaml', '2020-06-02']])
  expect(changedSince(closing, late, known).map(({ on }) => on)).toEqual(['2020-06-02'])
})

test.each([
  ['on the day of the closing', '2020-05-20', '2020-12-31'],
  ['on the day after it', '2020-05-21', '2020-05-21'],
  ['on the reference date', '2020-12-31', '2020-12-31'],
  ['after the reference date', '2021-01-01', '2020-12-31'],
])('a file that was changed %s dates an amendment', (_, day, on) => {
  const closing = frozen({}, '2020-05-20')
  const late = { 'return/jia': { unit: 'jia', period: '2020-2', submitted: '2020-05-19' } }
  expect(changedSince(closing, late, new Map([['content/return/jia.yaml', day]])).map((each) => each.on)).toEqual([on])
})

test('a figure that only lost something is dated by the file that it lost, not by the day of the build', () => {
  const sent = (unit: string) => ({ unit, period: '2020-2', submitted: '2020-05-09' })
  const given = { 'return/jia-2020-2': sent('jia'), 'activity/a': VISIT }
  const closing = frozen(given, '2020-05-20')
  const on = (now: Given, ...days: [string, string][]) =>
    changedSince(closing, { 'activity/a': VISIT, ...now }, new Map(days)).map((each) => each.on)
  // it was deleted; another one too, of a unit that the figure is not of
  const [own, other] = ['content/returns/jia-2020-2.yaml', 'content/returns/bing-2020-2.yaml']
  expect(on({}, [own, '2020-06-03'], [other, '2020-06-05'])).toEqual(['2020-06-03'])
  expect(on({}, [other, '2020-06-05'], ['content/activities/a.yaml', '2020-06-06'])).toEqual(['2020-06-05'])
  // nothing was lost: the unit itself, or what is asked, has changed
  const exempt = { duty: 'period-return', reason: '撤并', from: '2020-01-01', until: '2020-12-31' }
  const unit = { kind: 'district', joined: '2020-01-01', exemptions: [exempt] }
  expect(on({ 'unit/jia': unit }, ['content/unit/jia.yaml', '2020-06-07'])).toEqual(['2020-06-07'])
  expect(on({}, ['content/programme/2020.yaml', '2020-06-08'])).toEqual(['2020-06-08'])
  expect(on({})).toEqual(['2020-12-31'])
})

test('a figure that lost something is dated by that, though a record that it still counts was changed before', () => {
  const closing = frozen({ 'activity/a': VISIT, 'activity/b': VISIT }, '2020-05-20')
  const moved = { 'activity/a': VISIT, 'activity/b': { ...VISIT, period: '2020-3', date: '2020-05-06' } }
  const days = [
    ['content/activity/a.yaml', '2020-06-02'],
    ['content/activities/b.yaml', '2020-06-10'],
  ] as const
  const on = changedSince(closing, moved, new Map(days)).map((each) => each.on)
  expect(on).toEqual(['2020-06-10', '2020-06-10'])
})

test('of a share both figures are frozen, and an amendment of either is one', () => {
  const SHARE = { ...DUTY, of: { kind: 'activity' }, at_least: 0.5 }
  const VISITED = { id: 'visited', every: 'period', count: { kind: 'return' }, of: { kind: 'activity' } }
  const recordsOn = (given: Given) =>
    recordsOf({ 'programme/2020': programmeOf([SHARE], [VISITED]), ...UNITS, ...given })
  const ledgerOf = (records: Records, asOf: string) => measureLedger(records, programmeIn(records), asOf)
  const before = recordsOn({ 'activity/a': VISIT })
  const closing = freezePeriod(before, ledgerOf(before, '2020-05-20'), '2020-2')
  expect(closing.cells[0]).toEqual({ duty: 'period-return', unit: 'jia', state: 'short', value: 0, of: 1 })
  expect(closing.totals).toEqual([{ indicator: 'visited', value: 0, of: 1 }])
  const after = recordsOn({ 'activity/a': VISIT, 'activity/b': VISIT })
  const changed = amendments(
    after,
    closing,
    ledgerOf(after, '2020-12-31'),
    new Map([['content/activity/b.yaml', '2020-06-02']]),
  )
  expect(changed.map(({ now, on }) => [now?.of, on])).toEqual([
    [2, '2020-06-02'],
    [2, '2020-06-02'],
  ])
})

test('a state that changed is an amendment, also where its figure did not', () => {
  const exemption = { duty: 'period-return', from: '2020-01-01', until: '2020-12-31', reason: '机构合并' }
  const changed = changedSince(frozen({}, '2020-05-20'), {
    'unit/jia': { ...UNITS['unit/jia'], exemptions: [exemption] },
  })
  expect(changed.map(({ frozen: before, now }) => [before, now])).toMatchObject([
    [
      { state: 'missing', value: 0 },
      { state: 'exempt', value: 0 },
    ],
  ])
})

test('a unit that was counted and has left since is amended', () => {
  const left = changedSince(frozen({}, '2020-05-20'), { 'unit/jia': { kind: 'district', joined: null } })
  expect(left.map(({ frozen: before, now }) => [before, now])).toMatchObject([
    [{ state: 'missing', value: 0 }, { state: 'not-joined' }],
  ])
})

test('a unit that came to the portal after the closing has amended nothing until it joins', () => {
  const closing = frozen({}, '2020-05-20')
  expect(changedSince(closing, { 'unit/bing': { kind: 'district', joined: null } })).toEqual([])
  const joined = changedSince(closing, { 'unit/bing': { kind: 'district', joined: '2020-04-01' } })
  expect(joined.map(({ figure, frozen: before, now }) => [figure, before, now?.value])).toEqual([
    [{ duty: 'period-return', unit: 'bing' }, undefined, 0],
  ])
})

describe('sensitive indicators', () => {
  const DISPUTES = { id: 'disputes', every: 'period', count: { kind: 'dispute' }, by: 'category' }
  const OF_YEAR = { id: 'disputes-of-year', every: 'year', count: { kind: 'dispute' } }
  const dispute = (unit: string, category: string) => ({ unit, category, received: '2020-03-02', limit_days: 10 })
  const given = {
    'programme/2020': programmeOf([DUTY], [DISPUTES, OF_YEAR, VISITS]),
    ...UNITS,
    'dispute/a': dispute('jia', 'land'),
    'dispute/b': dispute('jia', 'labour'),
    'activity/a': VISIT,
    // between the period's end and its closing: it says something of the next period
    'dispute/next': { ...dispute('jia', 'land'), received: '2020-05-12' },
  }

  test('are frozen by unit too, and for the year so far: the public sees these figures alone', () => {
    const records = recordsOf(given)
    const closing = freezePeriod(records, measureLedger(records, programmeIn(records), '2020-05-20'), '2020-2')
    expect(closing.totals).toEqual([
      { indicator: 'disputes', value: 2 },
      { indicator: 'disputes', codes: ['labour'], value: 1 },
      { indicator: 'disputes', codes: ['land'], value: 1 },
      { indicator: 'disputes', units: ['jia'], value: 2 },
      { indicator: 'visits', value: 1 },
      { indicator: 'visits', codes: ['visit'], value: 1 },
      { indicator: 'disputes-of-year', span: '2020', value: 2 },
      { indicator: 'disputes-of-year', span: '2020', units: ['jia'], value: 2 },
    ])
  })

  test('that are shares are frozen with both figures of each unit, also of one that has only the whole', () => {
    const SHARE = {
      id: 'share',
      every: 'period',
      count: { kind: 'dispute', where: [{ field: 'category', is: 'land' }] },
      of: { kind: 'dispute' },
    }
    const records = recordsOf({
      'programme/2020': programmeOf([DUTY], [SHARE]),
      ...UNITS,
      'unit/yi': { kind: 'district', joined: '2020-01-01' },
      'dispute/a': dispute('jia', 'land'),
      'dispute/b': dispute('jia', 'labour'),
      'dispute/c': dispute('yi', 'labour'),
    })
    const closing = freezePeriod(records, measureLedger(records, programmeIn(records), '2020-05-20'), '2020-2')
    expect(closing.totals).toEqual([
      { indicator: 'share', value: 1, of: 3 },
      { indicator: 'share', units: ['jia'], value: 1, of: 2 },
      { indicator: 'share', units: ['yi'], value: 0, of: 1 },
    ])
  })

  test('an amendment names the part that it is of, and nothing else', () => {
    const records = recordsOf(given)
    const closing = freezePeriod(records, measureLedger(records, programmeIn(records), '2020-05-20'), '2020-2')
    const more = recordsOf({ ...given, 'dispute/late': dispute('jia', 'land') })
    const changed = amendments(more, closing, measureLedger(more, programmeIn(more), '2020-12-31'), new Map())
    expect(changed.map(({ figure }) => figure)).toStrictEqual([
      { indicator: 'disputes' },
      { indicator: 'disputes', codes: ['land'] },
      { indicator: 'disputes', units: ['jia'] },
    ])
  })

  test('what runs over the year goes on growing and is no amendment', () => {
    const records = recordsOf(given)
    const closing = freezePeriod(records, measureLedger(records, programmeIn(records), '2020-05-20'), '2020-2')
    const more = recordsOf({ ...given, 'dispute/c': { ...dispute('jia', 'land'), received: '2020-06-01' } })
    expect(amendments(more, closing, measureLedger(more, programmeIn(more), '2020-12-31'), new Map())).toEqual([])
  })
})

test('what two units did together is frozen once, under both', () => {
  const VISITORS = { id: 'visitors', every: 'period', count: { kind: 'activity', sum: 'visitors' } }
  const together = { ...VISIT, type: 'reception', visitors: 12, joint_units: ['bing'] }
  const records = recordsOf({
    'programme/2020': programmeOf([DUTY], [VISITORS]),
    ...UNITS,
    'unit/bing': { kind: 'district', joined: '2020-01-01' },
    'activity/a': together,
    'activity/b': { ...VISIT, type: 'reception', visitors: 5 },
  })
  const closing = freezePeriod(records, measureLedger(records, programmeIn(records), '2020-05-20'), '2020-2')
  expect(closing.totals).toEqual([
    { indicator: 'visitors', value: 17 },
    { indicator: 'visitors', units: ['bing', 'jia'], value: 12 },
    { indicator: 'visitors', units: ['jia'], value: 5 },
  ])
})
