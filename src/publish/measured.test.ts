import { expect, test } from 'vitest'
import { measured } from './measured.ts'

test('a unit stands after its number, and before what bounds it', () => {
  expect(measured('1,343,857', '人')).toBe('1,343,857人')
  expect(measured('2900余', '名')).toBe('2900余名')
  expect(measured('12以上', '天')).toBe('12天以上')
  expect(measured('约3', '小时')).toBe('约3小时')
  expect(measured('30左右', '分钟')).toBe('30分钟左右')
  expect(measured('64', 'people')).toBe('64 people')
})

test('a figure without a unit is its number alone', () => {
  expect(measured('六成以上', '—')).toBe('六成以上')
})
