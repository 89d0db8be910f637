import { expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, recordsOf } from '../../tests/measure/records-of.ts'
import { measureLedger } from './ledger.ts'

const PLACE = { unit: 'jia', kind: 'service-point', opened: '2020-01-01' }
const visit = (date: string, more: object = {}) => ({ unit: 'jia', place: 'p', period: '2020-2', date, ...more })
const VISITED = { kind: 'activity', by: 'place' }
const SUGGESTED = { kind: 'suggestion', by: 'place' }

/** The day on which a place is counted in each span, by what it has to be linked with. */
function daysOf(asked: object, given: Given, { every = 'period', asOf = '2020-12-31' } = {}): Record<string, string[]> {
  const indicator = { id: 'places', title: '地点', part: 'part', unit: '个', every, count: { kind: 'place' }, ...asked }
  const units = { 'unit/jia': { kind: 'district', joined: '2020-01-01' } }
  const records = recordsOf({ 'programme/2020': programmeOf([], [indicator]), ...units, 'place/p': PLACE, ...given })
  const [measured] = measureLedger(records, programmeIn(records), asOf).indicators
  return Object.fromEntries([...(measured?.count ?? [])].map(([span, { total }]) => [span, total.map(({ on }) => on)]))
}

test('in a period only what happened in it links, and the first of that gives the day', () => {
  const given = {
    'activity/a': visit('2020-04-20'),
    'activity/b': visit('2020-04-10'),
    'activity/c': visit('2020-04-15'),
  }
  expect(daysOf({ has: [VISITED] }, given)).toEqual({ '2020-2': ['2020-04-10'] })
  expect(daysOf({ lacks: [VISITED] }, given)).toEqual({ '2020-3': ['2020-01-01'] })
  expect(daysOf({}, given)).toEqual({ '2020-2': ['2020-01-01'], '2020-3': ['2020-01-01'] })
})

test('where several are needed, the last of them gives the day, in whatever order they are asked', () => {
  const given = {
    'activity/a': visit('2020-04-20'),
    'suggestion/a': { unit: 'jia', place: 'p', period: '2020-2', submitted: '2020-04-10' },
  }
  for (const has of [
    [VISITED, SUGGESTED],
    [SUGGESTED, VISITED],
  ])
    expect(daysOf({ has }, given)).toEqual({ '2020-2': ['2020-04-20'] })
  expect(daysOf({ has: [{ ...VISITED, or: [SUGGESTED] }] }, given)).toEqual({ '2020-2': ['2020-04-10'] })
})

test('a link is there from its day on', () => {
  const given = { 'activity/a': visit('2020-04-20') }
  const seen = (asOf: string) => daysOf({ has: [VISITED] }, given, { asOf })
  expect([seen('2020-04-19'), seen('2020-04-20')]).toEqual([{}, { '2020-2': ['2020-04-20'] }])
})

test('for a year a link may be older, but not younger; where the place is younger, its day counts', () => {
  const linked = (started: string, asOf = '2021-12-31') =>
    daysOf(
      { has: [{ kind: 'project', by: 'place' }] },
      { 'project/a': { unit: 'jia', place: 'p', kind: 'aid', started } },
      { every: 'year', asOf },
    )
  expect([linked('2020-07-01', '2020-06-30'), linked('2020-07-01', '2020-07-01')]).toEqual([
    {},
    { '2020': ['2020-07-01'] },
  ])
  expect([linked('2019-05-01'), linked('2020-12-31'), linked('2021-01-01')]).toEqual([
    { '2020': ['2020-01-01'] },
    { '2020': ['2020-12-31'] },
    {},
  ])
})
