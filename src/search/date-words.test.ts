import { expect, test } from 'vitest'
import { dateInWords, isDate } from './date-words.ts'

test.each([
  ['2016.3.22', '2016年3月22日'],
  ['2016-03-22活动', '2016年3月22日活动'],
  ['2016/3', '2016年3月'],
  ['2016.3.22，2016.4', '2016年3月22日，2016年4月'],
  ['2016-3/22', '2016-3/22'],
  ['2016-2017', '2016-2017'],
  ['12016.3.22', '12016.3.22'],
  ['2016.3.22.1', '2016.3.22.1'],
  ['22 march 2016', '2016年3月22日'],
  ['march 2016', '2016年3月'],
  ['sept 2016', '2016年9月'],
  ['8 march', '3月8日'],
  ['may', 'may'],
  ['36 models', '36 models'],
  ['5 marches', '5 marches'],
  ['covid-19 march 2016', 'covid-19 2016年3月'],
  ['36 march', '36 march'],
])('%s is written %s', (typed, written) => {
  expect(dateInWords(typed)).toBe(written)
})

test.each(['4月13日', '12月1日'])('%s is a date without its year', (text) => expect(isDate(text)).toBe(true))
test.each(['4月', '13日', '第4月13日', '4月13日活动'])('%s is no date', (text) => expect(isDate(text)).toBe(false))

test('a date is told from a text with one', () => {
  expect(['2016.3.22', '2016年3月', '2016.3.22活动', '活动2016.3', '2016'].map(isDate)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
