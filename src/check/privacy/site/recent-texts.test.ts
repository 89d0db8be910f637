import { expect, test } from 'vitest'
import { RecentTexts } from './recent-texts.ts'

test('what is asked for stays, what is not is forgotten when enough others have come', () => {
  const recent = new RecentTexts()
  const long = (number: number) => String(number).padEnd(100_000, '.')
  recent.add('kept')
  recent.add('left')
  for (let number = 0; number < 500; number++) {
    recent.add(long(number))
    expect(recent.has('kept')).toBe(true)
  }
  expect(recent.has(long(499))).toBe(true)
  expect(recent.has(long(0))).toBe(false)
  expect(recent.has('left')).toBe(false)
})
