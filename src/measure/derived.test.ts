import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Given, programmeIn, programmeOf, recordsOf } from '../../tests/measure/records-of.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { deriveFields } from './derived.ts'

/** A field that is worked out for records of a kind, by their ids. */
function derived(kind: 'dispute' | 'topic' | 'activity', field: string, given: Given, asOf: string) {
  const records = recordsOf({ 'programme/2020': programmeOf([]), ...given }, asOf)
  const fieldsOf = deriveFields(records, programmeIn(records).data, asOf)
  return Object.fromEntries(records.all(kind).map((entry) => [entry.id, fieldsOf(entry)[field]]))
}

// the fifth working day after it is 2020-03-09
const RECEIVED = { unit: 'jia', received: '2020-03-02', limit_days: 5 }

test('a dispute is in time up to its last day, late after it, and open as long as its closing lies ahead', () => {
  const given = {
    'dispute/open': RECEIVED,
    'dispute/in-time': { ...RECEIVED, closed: '2020-03-09' },
    'dispute/late': { ...RECEIVED, closed: '2020-03-10' },
  }
  const on = (asOf: string) => derived('dispute', 'timeliness', given, asOf)
  expect(on('2020-03-08')).toEqual({ open: 'running', 'in-time': 'running', late: 'running' })
  expect(on('2020-03-09')).toEqual({ open: 'running', 'in-time': 'on-time', late: 'running' })
  expect(on('2020-03-10')).toEqual({ open: 'overdue', 'in-time': 'on-time', late: 'late' })
})

test('only a dispute under joint supervision needs a plan, which is there from its day on', () => {
  const given = {
    'dispute/self': { ...RECEIVED, mode: 'self' },
    'dispute/joint': { ...RECEIVED, mode: 'joint' },
    'dispute/planned': { ...RECEIVED, mode: 'joint', planned: '2020-03-05' },
  }
  const on = (asOf: string) => derived('dispute', 'plan', given, asOf)
  expect(on('2020-03-04')).toEqual({ self: 'not-needed', joint: 'unplanned', planned: 'unplanned' })
  expect(on('2020-03-05')).toEqual({ self: 'not-needed', joint: 'unplanned', planned: 'planned' })
})

// where one of them had another name, the table of plans and that of modes would no longer be protected together
test('what the schema says of plans and modes is said in the codes of their vocabularies', () => {
  const plan = loadSchemas('schemas').kinds.get('dispute')?.['x-derived']?.['plan']
  const { joint = [], ...others } = plan?.['x-parts-of']?.['mode'] ?? {}
  const codes = (id: string) =>
    (parse(readFileSync(`content/vocabularies/${id}.yaml`, 'utf8')).entries as { code: string }[]).map(
      ({ code }) => code,
    )
  expect([...joint, 'not-needed']).toEqual(codes('plan-state'))
  expect(codes('handling-mode')).toContain('joint')
  expect(others).toEqual({})
})

test('a topic is answered by the first report on it', () => {
  const given = {
    'topic/a': { due: '2020-06-30' },
    'topic/b': { due: '2020-06-30', aliases: ['old-b'] },
    'topic/c': { due: '2020-06-30' },
    'report/first': { topic: 'a', date: '2020-06-30' },
    'report/second': { topic: 'a', date: '2020-09-01' },
    'report/other': { topic: 'old-b', date: '2020-07-01' },
    'report/free': { date: '2020-01-01' },
  }
  expect(derived('topic', 'timeliness', given, '2020-12-31')).toEqual({ a: 'on-time', b: 'late', c: 'overdue' })
})

test('an activity is in the work week where a day of it is, and over the limit with more escorts than it allows', () => {
  const visit = (date: string, more: object = {}) => ({ unit: 'jia', period: '2020-2', date, ...more })
  const given = {
    'activity/before': visit('2020-04-12'),
    'activity/first-day': visit('2020-04-10/2020-04-13', { escorts: 2 }),
    'activity/last-day': visit('2020-04-17', { escorts: 3 }),
    'activity/after': visit('2020-04-18'),
    'activity/free': { unit: 'jia', date: '2020-04-15' },
  }
  expect(derived('activity', 'in_work_week', given, '2020-12-31')).toEqual({
    before: false,
    'first-day': true,
    'last-day': true,
    after: false,
    free: false,
  })
  expect(derived('activity', 'over_escort_limit', given, '2020-12-31')).toEqual({
    before: false,
    'first-day': false,
    'last-day': true,
    after: false,
    free: false,
  })
})

test('a visit is repeated where another unit was at the same place in the same period, once both have been', () => {
  const visit = (unit: string, more: object = {}) => ({
    unit,
    type: 'visit',
    period: '2020-2',
    place: 'home',
    date: '2020-04-15',
    joint_units: [],
    ...more,
  })
  const given = {
    ...Object.fromEntries(['jia', 'yi', 'bing'].map((id) => [`unit/${id}`, {}])),
    'place/home': { aliases: ['old-home'] },
    'place/other': {},
    'activity/a': visit('jia'),
    'activity/b': visit('yi', { place: 'old-home', date: '2020-04-20' }),
    'activity/elsewhere': visit('bing', { place: 'other' }),
    'activity/nowhere': visit('bing', { place: undefined }),
    'activity/no-place': visit('jia', { place: undefined }),
    'activity/later': visit('bing', { period: '2020-3', date: '2020-05-02' }),
    'activity/no-period': visit('bing', { period: undefined }),
  }
  const repeated = (asOf: string) =>
    Object.entries(derived('activity', 'repeat_visit', given, asOf)).flatMap(([id, is]) => (is ? [id] : []))
  expect(repeated('2020-04-20')).toEqual(['a', 'b'])
  expect(repeated('2020-04-19')).toEqual([])
})
