import { expect, test } from 'vitest'
import { looseDateWords } from './loose-date.ts'
import { dayAsWritten, looseDateAsWritten } from './written-date.ts'

test.each([
  '2016年3月22日',
  '2016.3.22',
  '2016/3/22',
  '20160322',
  '2016-03-22',
  '２０１６年３月２２日',
  '2016-03-22 08:30',
  '2016-03-22T8:30:15.250Z',
  ' 2016年3月22号 ',
])('a day written as %s is read', (text) => {
  expect(dayAsWritten(text)).toBe('2016-03-22')
})

test.each(['2016年2月30日', '2016年3月', '去年', '2016年3月1日至5日'])('%s is no day, and stays as it is', (text) => {
  expect(dayAsWritten(text)).toBe(text)
})

test.each([
  '2016',
  '2016-04',
  '2016-04-25',
  '2016~',
  '2012/2017',
  '2016-04/2016-06',
  '2016-04-11/2016-04-15',
  '2016-04-25/2016-05-02',
  '2016-12-26/2017-01-06',
])('%s is read from the words that the portal has for it', (text) => {
  expect(looseDateAsWritten(looseDateWords(text))).toBe(text)
  expect(looseDateAsWritten(text)).toBe(text)
})

test.each([
  ['约2016年', '2016~'],
  ['2016年左右', '2016~'],
  ['2016年前后', '2016~'],
  ['2016年4月9日至15日', '2016-04-09/2016-04-15'],
  ['2016年11月至12月', '2016-11/2016-12'],
  ['20160411至20160415', '2016-04-11/2016-04-15'],
  ['2016年4-6月', '2016-04/2016-06'],
])('%s is read as %s', (text, date) => {
  expect(looseDateAsWritten(text)).toBe(date)
})

test.each(['去年', '3月至5月', '至5日', '2016年4月11日到5号', '大约是2016年吧', '2016年前后几年'])(
  '%s is no loose date, and stays as it is',
  (text) => {
    expect(looseDateAsWritten(text)).toBe(text)
  },
)

test.each(['2016.4-6', '2016/4-6', '2016.4-6月', '2016-4-6月', '2016年12-25日', '2016-04/06', '2016.4/6'])(
  '%s may be a span of months, and is taken for no day',
  (text) => {
    expect([looseDateAsWritten(text), dayAsWritten(text)]).toEqual([text, text])
  },
)

test('months from one to another are no day', () => {
  expect(dayAsWritten('2016年4-6月')).toBe('2016年4-6月')
})
