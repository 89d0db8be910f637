import { describe, expect, test } from 'vitest'
import { isCalendarDate, looseDateWords, parseLooseDate, yearOf } from './loose-date.ts'

describe('a loose date', () => {
  test.each([
    ['2016', '2016年'],
    ['2016-04', '2016年4月'],
    ['2016-04-25', '2016年4月25日'],
    ['2016~', '约2016年'],
    ['2012/2017', '2012年至2017年'],
    ['2016~/2019~', '约2016年至2019年'],
    ['XXXX-07-04', '7月4日（年份不详）'],
    ['XXXX', '日期不详'],
  ])('%s reads %s', (text, words) => {
    expect(looseDateWords(text)).toBe(words)
  })

  test.each(['2016-02-30', '2016-13', '2016-4-5', '2016-00', '16', '2016/', '2016/2017/2018', '2015-02-29', ''])(
    '%s is none',
    (text) => {
      expect(parseLooseDate(text)).toBeUndefined()
    },
  )

  test('is filed under the year it begins in, or under none', () => {
    expect(yearOf('2012/2017')).toBe(2012)
    expect(yearOf('XXXX-07-04')).toBeNull()
  })
})

test('a calendar date exists and is written in full', () => {
  expect(isCalendarDate('2016-02-29')).toBe(true)
  expect(isCalendarDate('2015-02-29')).toBe(false)
  expect(isCalendarDate('2016-02')).toBe(false)
})
