import { expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, recordsOf } from '../../tests/measure/records-of.ts'
import { measureLedger } from './ledger.ts'
import { measureMaturity } from './maturity.ts'
import { countRecords } from './select.ts'

const UNITS: Given = {
  'unit/bing': { kind: 'district', joined: '2020-01-01', aliases: ['bing-xian', 'ding'] },
  'unit/jia': { kind: 'district', joined: '2020-01-01' },
}
const ACTIVITIES: Given = Object.fromEntries(
  ['bing', 'bing-xian', 'ding', 'jia'].map((unit) => [
    `activity/of-${unit}`,
    { unit, date: '2020-04-20', period: '2020-2' },
  ]),
)
const WAYS = [{ is: 'bing' }, { is: 'bing-xian' }, { in: ['ding', 'nobody'] }]

test('a condition on another record is met by whatever id that record is named with', () => {
  const records = recordsOf({ ...UNITS, ...ACTIVITIES })
  const count = (how: object) => countRecords(records, { kind: 'activity', where: [{ field: 'unit', ...how }] })
  expect([...WAYS, { is: 'jia' }, { is: 'nobody' }, { present: true }].map(count)).toEqual([3, 3, 3, 1, 0, 4])
})

test('so it is for indicators and their links', () => {
  const place = { unit: 'jia', kind: 'service-point', opened: '2020-01-01' }
  for (const how of WAYS) {
    const where = [{ field: 'unit', ...how }]
    const asked = { part: 'part', unit: '次', every: 'period' }
    const counted = { ...asked, id: 'counted', title: '次数', count: { kind: 'activity', where } }
    const has = [{ kind: 'activity', by: 'place', where }]
    const linked = { ...asked, id: 'linked', title: '地点', count: { kind: 'place' }, has }
    const visit = { unit: 'ding', date: '2020-04-20', period: '2020-2', place: 'p' }
    const records = recordsOf({
      ...{ ...UNITS, ...ACTIVITIES, 'place/p': place, 'activity/visit': visit },
      'programme/2020': programmeOf([], [counted, linked]),
    })
    const { indicators } = measureLedger(records, programmeIn(records), '2020-12-31')
    expect(indicators.map(({ count }) => count.get('2020-2')?.total.length)).toEqual([4, 1])
  }
})

test('so it is for how far a model has spread', () => {
  for (const how of WAYS) {
    const where = [{ field: 'unit', ...how }]
    const levels = [{ code: 'wide', where, adopted: [{ title: '推广', units: 1, where }] }]
    const records = recordsOf({
      ...{ ...UNITS, 'model/m': { unit: 'ding' }, 'maturity/maturity': { levels } },
      'adoption/a': { model: 'm', unit: 'bing-xian', started: '2020-04-01' },
    })
    expect(measureMaturity(records, '2020-12-31').get('m')?.code).toBe('wide')
  }
})
