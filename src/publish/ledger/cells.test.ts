import { expect, test } from 'vitest'
import { localeOf } from '../../locale.ts'
import { askedWords } from './cells.ts'

test('what is asked is the least, with the most where there is one; of a share all, or a part', () => {
  const locale = localeOf('zh-CN')
  expect(askedWords(locale, { atLeast: 1 })).toBe('至少1')
  expect(askedWords(locale, { atLeast: 1, atMost: 2 })).toBe('1至2')
  expect(askedWords(locale, { atLeast: 0.8, of: [] })).toBe('至少80%')
  expect(askedWords(locale, { atLeast: 1, of: [] })).toBe('全部')
})
