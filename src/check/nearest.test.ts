import { expect, test } from 'vitest'
import { nearest, Suggester } from './nearest.ts'

test.each([
  ['ctiy', 'city'],
  ['shortTitle', 'short_title'],
  ['Summary', 'summary'],
  ['publiser', 'publisher'],
  ['zzz', undefined],
])('%s means %s', (word, meant) => {
  expect(nearest(word, ['city', 'short_title', 'summary', 'publisher'])).toBe(meant)
})

test('suggestions stop after 200 different words, and those given stay', () => {
  const suggester = new Suggester(['work-plan'])
  expect(suggester.suggest('work-plam', '核对编号。')).toBe('是不是“work-plan”？')
  for (let index = 0; index < 200; index += 1) suggester.suggest(`other-${index}`, '')
  expect(suggester.suggest('wokr-plan', '核对编号。')).toBe('核对编号。')
  expect(suggester.suggest('work-plam', '核对编号。')).toBe('是不是“work-plan”？')
})
