import { expect, test } from 'vitest'
import { referenceDate } from './reference-date.ts'

test('a day is taken as it is given, what is none is refused', () => {
  expect(referenceDate('2016-02-29')).toBe('2016-02-29')
  expect(() => referenceDate('2015-02-29')).toThrow('“2015-02-29”不是日期')
})
