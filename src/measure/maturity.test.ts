import { describe, expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, recordsOf } from '../../tests/measure/records-of.ts'
import { countingContext } from './context.ts'
import { measureMaturity } from './maturity.ts'

const RULES = {
  'maturity/maturity': {
    levels: [
      { code: 'retired', where: [{ field: 'retired', present: true }] },
      {
        code: 'scaled',
        where: [{ field: 'evidence', in: ['compared', 'counted'] }],
        adopted: [{ title: '已见效的单位', units: 2, where: [{ field: 'status', is: 'succeeded' }] }],
      },
      {
        code: 'replicating',
        adopted: [{ title: '在做的单位', units: 2, where: [{ field: 'status', in: ['under-way', 'succeeded'] }] }],
      },
      { code: 'emerging' },
    ],
  },
}
const UNITS = { 'unit/jia': { kind: 'district' }, 'unit/yi': { kind: 'district', aliases: ['old-yi'] } }
const MODEL = { 'model/a': { version: '1.0', evidence: 'counted', aliases: ['old-a'] } }

function adoption(unit: string, status: string, started = '2020-03-01', model = 'a') {
  return { model, version: '1.0', unit, started, status }
}

function maturityOf(given: Given, asOf = '2020-12-31') {
  return measureMaturity(recordsOf({ ...RULES, ...UNITS, ...MODEL, ...given }), asOf).get('a')
}

describe('the first level whose conditions are all met is the maturity', () => {
  test.each<[string, Given, string]>([
    ['nobody has taken it up', {}, 'emerging'],
    [
      'one unit twice is one unit',
      { 'adoption/1': adoption('jia', 'succeeded'), 'adoption/2': adoption('jia', 'under-way') },
      'emerging',
    ],
    [
      'two units are at it',
      { 'adoption/1': adoption('jia', 'under-way'), 'adoption/2': adoption('yi', 'succeeded') },
      'replicating',
    ],
    [
      'two units have succeeded',
      { 'adoption/1': adoption('jia', 'succeeded'), 'adoption/2': adoption('yi', 'succeeded') },
      'scaled',
    ],
    [
      'without evidence it is not scaled',
      {
        'model/a': { version: '1.0', evidence: 'reported' },
        'adoption/1': adoption('jia', 'succeeded'),
        'adoption/2': adoption('yi', 'succeeded'),
      },
      'replicating',
    ],
    [
      'a stopped one does not count',
      { 'adoption/1': adoption('jia', 'under-way'), 'adoption/2': adoption('yi', 'stopped') },
      'emerging',
    ],
    [
      'a retired model is retired, however many use it',
      {
        'model/a': { version: '1.0', evidence: 'counted', retired: { on: '2020-06-01', reason: '并入别的办法' } },
        'adoption/1': adoption('jia', 'succeeded'),
        'adoption/2': adoption('yi', 'succeeded'),
      },
      'retired',
    ],
    [
      'former ids lead to the same unit and the same model',
      {
        'adoption/1': adoption('old-yi', 'under-way', '2020-03-01', 'old-a'),
        'adoption/2': adoption('yi', 'under-way'),
      },
      'emerging',
    ],
  ])('%s', (_, given, code) => {
    expect(maturityOf(given)?.code).toBe(code)
  })
})

test('says of every level what was asked and what was found', () => {
  const { levels } = maturityOf({ 'adoption/1': adoption('jia', 'succeeded') }) ?? { levels: [] }
  expect(levels[1]).toEqual({
    code: 'scaled',
    isMet: false,
    where: [{ condition: { field: 'evidence', in: ['compared', 'counted'] }, isMet: true }],
    adopted: [{ title: '已见效的单位', units: 2, found: 1, isMet: false }],
  })
})

test('what begins after the reference date does not count yet', () => {
  const given = { 'adoption/1': adoption('jia', 'under-way'), 'adoption/2': adoption('yi', 'under-way', '2020-07-01') }
  expect(maturityOf(given, '2020-06-30')?.code).toBe('emerging')
  expect(maturityOf(given, '2020-07-01')?.code).toBe('replicating')
})

test('a portal without rules has no maturity', () => {
  expect(measureMaturity(recordsOf({ ...UNITS, ...MODEL }), '2020-12-31').size).toBe(0)
})

test('is a field that duties and indicators can count by', () => {
  const records = recordsOf({ 'programme/2020': programmeOf([], []), ...RULES, ...UNITS, ...MODEL })
  const context = countingContext(records, programmeIn(records).data, '2020-12-31')
  const [model] = records.all('model')
  expect(model && context.fieldsOf(model)['maturity']).toBe('emerging')
})
