import { describe, expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import { isWithin, type RecordTime, timeReader } from './record-time.ts'
import type { Span } from './span.ts'

const PERIOD: Span = { id: '2020-2', every: 'period', title: '', start: '2020-03-01', end: '2020-04-30' }
const YEAR: Span = { id: '2020', every: 'year', title: '', start: '2020-01-01', end: '2020-12-31' }
const ONCE: Span = { id: 'once', every: 'once', title: '', start: '2020-03-01', end: '2020-06-30' }

/** On which of these days, each seen long after, something counts in a span. */
function counting(span: Span, days: readonly string[], time: Partial<RecordTime>, asOf = '2021-06-30'): string[] {
  const on = (day: string) => ({ as: 'event', on: day, from: day, filed: day, ...time }) as RecordTime
  return days.filter((day) => isWithin(on(day), span, asOf))
}

describe('a record counts', () => {
  const DAYS = ['2020-02-29', '2020-03-01', '2020-04-30', '2020-05-01']

  test('where its day is in the span, the first and the last day included', () => {
    expect(counting(PERIOD, DAYS, {})).toEqual(['2020-03-01', '2020-04-30'])
  })

  test('in the period that it names, and in that of no other; one that should name it and does not counts nowhere', () => {
    expect(counting(PERIOD, DAYS, { period: '2020-2' })).toEqual(DAYS)
    expect(counting(YEAR, DAYS, { period: '2020-2' })).toEqual(DAYS)
    expect(counting(PERIOD, DAYS, { period: '2020-3' })).toEqual([])
    expect(counting(YEAR, DAYS, { period: '2019-6' })).toEqual([])
    expect(counting(PERIOD, DAYS, { period: null })).toEqual([])
  })

  test('from its own day on, in a span that has begun', () => {
    expect(counting(YEAR, DAYS, {}, '2020-04-30')).toEqual(['2020-02-29', '2020-03-01', '2020-04-30'])
    expect(counting(PERIOD, ['2020-01-01'], { period: '2020-2' }, '2020-02-29')).toEqual([])
    expect(counting(PERIOD, ['2020-01-01'], { period: '2020-2' }, '2020-03-01')).toEqual(['2020-01-01'])
  })

  test('for what is asked once also after its end, however late, and from its beginning on', () => {
    expect(counting(ONCE, [...DAYS, '2021-01-31'], {})).toEqual([
      '2020-03-01',
      '2020-04-30',
      '2020-05-01',
      '2021-01-31',
    ])
    expect(counting(ONCE, ['2020-05-01', '2021-01-31'], { period: null })).toEqual([])
    expect(counting(ONCE, [...DAYS, '2020-07-01'], { as: 'plan', on: '' })).toEqual(DAYS.slice(1))
  })
})

describe('what lasts counts', () => {
  const DAYS = ['2020-02-01', '2020-04-30', '2020-05-01']
  const seen = (as: RecordTime['as'], until: string | undefined, span = PERIOD) =>
    counting(span, DAYS, until === undefined ? { as } : { as, until })

  test('as a place does, where it stands at the end of the span: not on the day on which it closes', () => {
    expect(seen('standing', undefined)).toEqual(['2020-02-01', '2020-04-30'])
    expect(seen('standing', '2020-05-01')).toEqual(['2020-02-01', '2020-04-30'])
    expect(seen('standing', '2020-04-30')).toEqual([])
    // seen while the span runs, what will close before its end
    expect(counting(PERIOD, DAYS, { as: 'standing', until: '2020-04-15' }, '2020-04-14')).toEqual(['2020-02-01'])
  })

  test('as a project does, where it went on for one day of the span', () => {
    expect(seen('course', undefined)).toEqual(['2020-02-01', '2020-04-30'])
    expect(seen('course', '2020-03-01')).toEqual(['2020-02-01', '2020-04-30'])
    expect(seen('course', '2020-02-29')).toEqual([])
  })

  test('for what is asked once, also where it began after the end', () => {
    expect(seen('standing', undefined, { ...ONCE, end: '2020-04-30' })).toEqual(DAYS)
    expect(seen('standing', '2020-05-31', { ...ONCE, end: '2020-04-30' })).toEqual(['2020-02-01', '2020-04-30'])
  })
})

test('a report is filed under the day on which its topic is due; one of no topic, and one of no day, under none', () => {
  const records = recordsOf({
    'topic/a': { due: '2020-12-31' },
    'report/on-topic': { topic: 'a', date: '2021-01-20' },
    'report/free': { date: '2021-01' },
    'report/undated': {},
    'unit/jia': {},
  })
  const timeOf = timeReader(records)
  const filed = (kind: 'report' | 'unit') => records.all(kind).map((entry) => [entry.id, timeOf(entry)?.filed])
  expect(Object.fromEntries(filed('report'))).toEqual({
    'on-topic': '2020-12-31',
    free: '2021-01-31',
    undated: undefined,
  })
  expect(filed('unit')).toEqual([['jia', undefined]])
})
