import { expect, test } from 'vitest'
import { plainText } from './asked.ts'
import { hasSaid, hasWords, isNamed } from './places.ts'

test.each([
  ['妇情日记', '妇情日记', true],
  ['服务点“三个一”', '服务点三个一', true],
  ['服务点“三个一”', '服务点', true],
  ['妇情日记', '怎样写妇情日记', true],
  ['妇情日记', '日志', false],
  ['妇情日记', '妇', false],
  ['妇情日记', '', false],
])('%s asked for as %s: %s', (name, asked, expected) => {
  expect(isNamed(name, [plainText(asked)])).toBe(expected)
})

test('other words for what was asked count', () => {
  expect(isNamed('妇情日记', ['fuqing', '妇情'])).toBe(true)
})

test('a list is meant by English words in whatever order, and by none that it lacks', () => {
  expect(hasWords('Left-behind and migrant women', 'women left-behind')).toBe(true)
  expect(hasWords('Left-behind and migrant women', 'left-behind children')).toBe(false)
  expect(hasWords('Left-behind and migrant women', '妇女')).toBe(false)
  expect(hasWords('Left-behind and migrant women', 'an')).toBe(false)
  expect(hasWords('left-behind women', 'Left-behind WOMEN')).toBe(true)
})

test('a page is meant by a long piece of what it says of itself, not by a word of it', () => {
  const says = '打通服务妇女的“最后一公里”。'
  expect(hasSaid(says, ['最后一公里'])).toBe(true)
  expect(hasSaid(says, ['zuihouyigongli', '最后一公里'])).toBe(true)
  expect(hasSaid(says, ['妇女'])).toBe(false)
  expect([hasSaid(says, ['服务妇女']), hasSaid(says, ['打通服务妇女的'])]).toEqual([false, true])
  expect(hasSaid('', ['最后一公里'])).toBe(false)
})
