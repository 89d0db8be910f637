import { expect, test } from 'vitest'
import { workingCalendar } from './working-days.ts'

const calendar = workingCalendar('china')

test('skips weekends and public holidays, and counts the days worked in exchange', () => {
  // 2 to 4 April 2016 were Qingming; 2 to 7 October 2016 followed by work on Saturday the 8th and Sunday the 9th
  expect(calendar?.add('2016-03-07', 1)).toEqual({ day: '2016-03-08', isKnown: true })
  expect(calendar?.add('2016-04-01', 1)).toEqual({ day: '2016-04-05', isKnown: true })
  expect(calendar?.add('2016-09-30', 1)).toEqual({ day: '2016-10-08', isKnown: true })
  expect(calendar?.add('2016-09-30', 3)).toEqual({ day: '2016-10-10', isKnown: true })
})

test('runs over the end of a year', () => {
  expect(calendar?.add('2016-12-30', 1)).toEqual({ day: '2017-01-03', isKnown: true })
  expect([1, 2, 3].map((days) => calendar?.add('2016-12-29', days)?.day)).toEqual([
    '2016-12-30',
    '2017-01-03',
    '2017-01-04',
  ])
})

test('gives no answer for a slip of the keys', () => {
  expect(workingCalendar('china')?.add('0025-05-01', 5)).toBeUndefined()
})

test('gives no answer for a year whose holidays nobody has announced', () => {
  expect(calendar?.knows(2016)).toBe(true)
  expect(calendar?.knows(2099)).toBe(false)
  expect(calendar?.add('2099-01-01', 1)).toBeUndefined()
  expect(calendar?.add('2003-12-31', 300)).toBeUndefined()
})

test('there is no calendar of an unknown name', () => {
  expect(workingCalendar('mars')).toBeUndefined()
})
