import { expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, recordsOf } from '../../tests/measure/records-of.ts'
import { closingDigest } from '../closing-digest.ts'
import { amendments, freezePeriod } from './closing.ts'
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

function ledgerOf(given: Given, asOf: string) {
  const records = recordsOf({ 'programme/2020': programmeOf([DUTY], [VISITS]), ...UNITS, ...given })
  return measureLedger(records, programmeIn(records), asOf)
}

const VISIT = { unit: 'jia', period: '2020-2', type: 'visit', date: '2020-04-14' }

test('freezes the figures of a period; a unit that has not joined has none', () => {
  const closing = freezePeriod(ledgerOf({ 'activity/a': VISIT }, '2020-05-20'), '2020-2')
  expect(closing.cells).toEqual([
    { duty: 'period-return', unit: 'jia', state: 'missing', value: 0 },
    { duty: 'period-return', unit: 'yi', state: 'not-joined' },
  ])
  expect(closing.totals).toEqual([
    { indicator: 'visits', value: 1 },
    { indicator: 'visits', code: 'visit', value: 1 },
  ])
  expect(closing.digest).toBe(closingDigest(closing))
})

test('nothing is amended while nothing has changed', () => {
  const closing = freezePeriod(ledgerOf({ 'activity/a': VISIT }, '2020-05-20'), '2020-2')
  expect(amendments(closing, ledgerOf({ 'activity/a': VISIT }, '2020-12-31'), new Map())).toEqual([])
})

test('a later change stands beside the frozen figure, with the day on which its records changed', () => {
  const closing = freezePeriod(ledgerOf({ 'activity/a': VISIT }, '2020-05-20'), '2020-2')
  const late = { 'return/jia': { unit: 'jia', period: '2020-2', submitted: '2020-06-02' } }
  const changed = new Map([['content/return/jia.yaml', '2020-06-03']])
  expect(amendments(closing, ledgerOf(late, '2020-12-31'), changed)).toEqual([
    {
      figure: { duty: 'period-return', unit: 'jia' },
      frozen: { duty: 'period-return', unit: 'jia', state: 'missing', value: 0 },
      now: { duty: 'period-return', unit: 'jia', state: 'late', value: 1 },
      on: '2020-06-03',
    },
    // the visit was taken back; of a file that is gone only the reference date is known
    {
      figure: { indicator: 'visits' },
      frozen: { indicator: 'visits', value: 1 },
      now: { indicator: 'visits', value: 0 },
      on: '2020-12-31',
    },
    {
      figure: { indicator: 'visits', code: 'visit' },
      frozen: { indicator: 'visits', code: 'visit', value: 1 },
      now: undefined,
      on: '2020-12-31',
    },
  ])
})
