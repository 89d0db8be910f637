import { expect, test } from 'vitest'
import { contentWords } from './content-words.ts'

test.each([
  ['遭遇家暴怎么办', '家暴'],
  ['什么是一呼百万', '一呼百万'],
  ['请问两癌检查在哪里做', '两癌检查'],
  ['妇女之家', '妇女之家'],
  ['怎么办', ''],
])('%s asks for %s', (question, words) => {
  expect(contentWords(question)).toBe(words)
})
