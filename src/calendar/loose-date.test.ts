import { describe, expect, test } from 'vitest'
import { englishDateWords, englishDayWords, englishMonths } from './english-date.ts'
import {
  dayWords,
  firstCertainDay,
  firstDay,
  isCalendarDate,
  lastDay,
  looseDateWords,
  parseLooseDate,
  yearOf,
} from './loose-date.ts'

describe('a loose date', () => {
  test.each([
    ['2016', '2016年', '2016'],
    ['2016-04', '2016年4月', 'April 2016'],
    ['2016-04-25', '2016年4月25日', '25 April 2016'],
    ['2016~', '约2016年', 'about 2016'],
    ['2012/2017', '2012年至2017年', '2012 to 2017'],
    ['2016-04/2016-06', '2016年4月至6月', 'April to June 2016'],
    ['2016-04-11/2016-04-15', '2016年4月11日至15日', '11 to 15 April 2016'],
    ['2016-04-25/2016-05-02', '2016年4月25日至5月2日', '25 April to 2 May 2016'],
    ['2016-12-26/2017-01-06', '2016年12月26日至2017年1月6日', '26 December 2016 to 6 January 2017'],
    ['2016/2017-03', '2016年至2017年3月', '2016 to March 2017'],
    ['2016-05/2016', '2016年5月至2016年', 'May 2016 to 2016'],
    ['2016~/2019~', '约2016年至2019年', 'about 2016 to 2019'],
    ['XXXX-07-04', '7月4日（年份不详）', '4 July (year unknown)'],
    ['XXXX', '日期不详', 'date unknown'],
  ])('%s reads %s, in English %s', (text, words, english) => {
    expect(looseDateWords(text)).toBe(words)
    expect(englishDateWords(text)).toBe(english)
  })

  test.each([
    '1899',
    '0025-05-01',
    '2016/1016',
    '2016/XXXX',
    '2016-03-05/XXXX-03-07',
    '2016/2015',
    '2016-04-15/2016-04-11',
    '2016~/2015-12',
    '2016-02-30',
    '2016-13',
    '2016-4-5',
    '2016-00',
    '2016-03-00',
    '2016-03-32',
    'ca. 2016',
    '16',
    '2016/',
    '2016/2017/2018',
    '2015-02-29',
    '',
  ])('%s is none', (text) => {
    expect(parseLooseDate(text)).toBeUndefined()
  })

  test('that is none is left as it stands', () => {
    expect([looseDateWords('去年'), englishDateWords('去年')]).toEqual(['去年', '去年'])
  })

  test('is filed under the year it begins in, or under none', () => {
    expect(yearOf('2012/2017')).toBe(2012)
    expect(yearOf('XXXX-07-04')).toBeNull()
  })
})

test.each([
  ['2016', '2016-01-01', '2016-12-31', '2016-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29', '2016-02-29'],
  ['2016-04-25', '2016-04-25', '2016-04-25', '2016-04-25'],
  ['2016-04-25~', '2016-04-25', '2016-04-25', '2016-04-25'],
  ['2016-04-11/2016-04-15', '2016-04-11', '2016-04-15', '2016-04-11'],
  ['2012/2017', '2012-01-01', '2017-12-31', '2017-12-31'],
  ['2016-04/2016-06', '2016-04-01', '2016-06-30', '2016-06-30'],
  ['XXXX-07-04', undefined, undefined, undefined],
  ['去年', undefined, undefined, undefined],
  ['', undefined, undefined, undefined],
])('%s means a day from %s to %s, and is certain from %s', (text, first, last, certain) => {
  expect([firstDay(text), lastDay(text), firstCertainDay(text)]).toEqual([first, last, certain])
})

test('a calendar date exists and is written in full', () => {
  expect(isCalendarDate('2016-02-29')).toBe(true)
  expect(isCalendarDate('2015-02-29')).toBe(false)
  expect(isCalendarDate('2016-02')).toBe(false)
  expect(isCalendarDate('2016-02-29 08:30')).toBe(false)
  expect(isCalendarDate('2016-02-29~')).toBe(false)
})

test('a day of every year and the months of a period have words', () => {
  expect([dayWords('12-31'), englishDayWords('12-31')]).toEqual(['12月31日', '31 December'])
  expect(englishMonths('2016-03-01', '2016-04-30')).toBe('Mar–Apr')
  expect(englishMonths('2016-03-01', '2016-03-31')).toBe('Mar')
})
