import { afterEach, expect, test, vi } from 'vitest'
import { today } from './days.ts'

const zone = process.env['TZ']

afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test.each([
  ['Asia/Shanghai', '2026-01-02'],
  ['UTC', '2026-01-01'],
])('at half past seven in the morning of Beijing, today in %s is %s', (place, day) => {
  process.env['TZ'] = place
  vi.useFakeTimers({ now: new Date('2026-01-01T23:30:00Z') })
  expect(today()).toBe(day)
})
