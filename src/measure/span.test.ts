import { expect, test } from 'vitest'
import type { DutyDue, ProgrammeRecord } from '../types.generated.ts'
import { dueDay, type Span, spansOf } from './span.ts'

const programme = {
  year: 2020,
  periods: [
    { id: '2020-2', title: '二', start: '2020-03-01', end: '2020-04-30', closed: '2020-05-20' },
    { id: '2020-3', title: '三', start: '2020-05-01', end: '2020-06-30' },
  ],
} as unknown as ProgrammeRecord

const ids = (every: Span['every'], from: string) => spansOf(programme, every, from, '2020-12-31').map(({ id }) => id)

test('what is asked each period is asked in those that end on the day on which it began, or later', () => {
  expect(ids('period', '2020-04-30')).toEqual(['2020-2', '2020-3'])
  expect(ids('period', '2020-05-01')).toEqual(['2020-3'])
  expect(ids('year', '2020-05-01')).toEqual(['2020'])
  expect(ids('year', '2021-01-01')).toEqual([])
  expect(ids('once', '2020-05-01')).toEqual(['once'])
})

test('only a period that was closed says when', () => {
  expect(spansOf(programme, 'period', '2020-01-01', '').map((span) => ['closed' in span, span.closed])).toEqual([
    [true, '2020-05-20'],
    [false, undefined],
  ])
})

const [period] = spansOf(programme, 'period', '2020-01-01', '') as [Span]
const whole: Span = { ...period, workWeek: { start: '2020-04-13', end: '2020-04-17' }, returnDue: '2020-05-10' }

test.each<[DutyDue, Span, string]>([
  [{ on: '2020-09-30', month_day: '05-01' }, whole, '2020-09-30'],
  [{ month_day: '09-30' }, whole, '2020-09-30'],
  [{ at: 'work-week' }, whole, '2020-04-17'],
  [{ at: 'return-due' }, whole, '2020-05-10'],
  // a year has no work week and no day for returns
  [{ at: 'work-week' }, period, '2020-04-30'],
  [{ at: 'return-due' }, period, '2020-04-30'],
  [{ after_period_days: 10 }, whole, '2020-05-10'],
  [{}, whole, '2020-04-30'],
])('%j is due in time', (due, span, day) => {
  expect(dueDay(due, span)).toBe(day)
})
