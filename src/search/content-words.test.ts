import { expect, test } from 'vitest'
import { contentWords, isQuestion } from './content-words.ts'

test.each([
  ['遭遇家暴怎么办', '家暴'],
  ['什么是一呼百万', '一呼百万'],
  ['请问两癌检查在哪里做', '两癌检查'],
  ['妇女之家', '妇女之家'],
  ['怎么办', ''],
])('%s asks for %s', (question, words) => {
  expect(contentWords(question)).toBe(words)
})

test('a known word stays as it is, though it holds what only asks elsewhere', () => {
  expect(contentWords('宫颈癌和乳腺癌怎么查', ['宫颈癌和乳腺癌'])).toBe('宫颈癌和乳腺癌')
  expect(isQuestion('宫颈癌和乳腺癌', ['宫颈癌和乳腺癌'])).toBe(false)
  expect(isQuestion('宫颈癌和乳腺癌')).toBe(true)
  expect(contentWords('怎么学3+1(一)模式', ['3+1(一)', '['])).toBe('学3+1(一)模式')
})
