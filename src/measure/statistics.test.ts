import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import { measureStatistics } from './statistics.ts'

const REGION = { province: '示例省', city: '示例市', district: '甲区' }

/** The ids of what is counted for a unit. */
function countedFor(unit: string, given: Record<string, object>): string[] | undefined {
  const records = recordsOf(given)
  const { byUnit } = measureStatistics(records, ['unit', 'activity', 'award'])
  return byUnit.get(unit)?.map(({ id }) => id)
}

test('a unit has what it did, alone or with others, and what was done in its area, each once, and not itself', () => {
  const given = {
    'unit/jia': { region: REGION },
    'unit/yi': { region: { ...REGION, district: '乙区' } },
    'activity/own': { unit: 'jia', region: REGION, date: '2020' },
    'activity/joint': { unit: 'yi', joint_units: ['jia'], date: '2020' },
    'activity/area': { region: REGION, date: '2020' },
    'activity/other': { unit: 'yi', region: { ...REGION, district: '乙区' }, date: '2020' },
  }
  expect(countedFor('jia', given)).toEqual(['area', 'joint', 'own'])
  expect(countedFor('yi', given)).toEqual(['joint', 'other'])
})

test('what was done in a district is the district’s, not that of a township in it, whatever their ids', () => {
  const kinds = { 'vocabulary/unit-kind': { entries: [{ code: 'district' }, { code: 'township' }] } }
  const activities = {
    'activity/area': { region: REGION, date: '2020' },
    'activity/own': { unit: 'zhen', date: '2020' },
  }
  for (const district of ['jia', 'zz']) {
    const units = {
      [`unit/${district}`]: { kind: 'district', region: REGION },
      'unit/zhen': { kind: 'township', region: REGION },
    }
    const given = { ...kinds, ...units, ...activities }
    expect([countedFor(district, given), countedFor('zhen', given)]).toEqual([['area'], ['own']])
  }
})

test('records that name a unit by a former id are counted for it', () => {
  const unit = { region: REGION, aliases: ['old'] }
  const activity = { unit: 'old', joint_units: ['jia'], date: '2020' }
  expect(countedFor('jia', { 'unit/jia': unit, 'activity/a': activity })).toEqual(['a'])
})

test('a year is that of the date, or of the year; what has neither is under “unknown”', () => {
  const records = recordsOf({
    'activity/a': { date: '2019-05' },
    'activity/b': { date: 'XXXX-07-04' },
    'award/c': { year: 2020 },
    // a unit is there every year
    'unit/jia': { region: REGION, date: '2020' },
  })
  const { byYear } = measureStatistics(records, ['activity', 'award', 'unit'])
  expect(byYear.map(({ code, records: counted }) => [code, counted.map(({ id }) => id)])).toEqual([
    ['2019', ['a']],
    ['2020', ['c']],
    ['unknown', ['b']],
  ])
})

test('a record stands under each of its codes', () => {
  const { byTerm } = measureStatistics(
    recordsOf({
      'activity/a': { groups: ['women', 'children'], date: '2020' },
      'activity/b': { groups: ['women'], date: '2020' },
    }),
    ['activity'],
  )
  const groups = [...(byTerm.get('group') ?? [])].map(([code, counted]) => [code, counted.map(({ id }) => id)])
  expect(groups).toEqual([
    ['women', ['a', 'b']],
    ['children', ['a']],
  ])
})
