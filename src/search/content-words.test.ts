import { expect, test } from 'vitest'
import { contentWords, isQuestion, spelt } from './content-words.ts'

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
  expect(contentWords('宫颈癌和乳腺癌怎么查', ['宫颈癌', '宫颈癌和乳腺癌'])).toBe('宫颈癌和乳腺癌')
  expect(contentWords('怎么学3+和(一)模式', ['3+和(一)', '['])).toBe('学3+和(一)模式')
  expect(contentWords('打我和吓我怎么办', ['打我', '吓我'])).toBe('打我 吓我')
})

test.each([
  ['家暴怎么帮助', '家暴'],
  ['离婚之后', '离婚'],
  ['两癌检查多久', '两癌检查'],
  ['有关低保的问题', '低保 问题'],
  ['怎么办理低保', '办理低保'],
])('of %s the asking phrases go: %s', (question, words) => {
  expect(contentWords(question)).toBe(words)
})

test('a question is not too short, and asks for something', () => {
  const questions = ['什么是两癌', '什么是两癌呢', '怎么办怎么办', '妇女权益保障']
  expect(questions.filter((query) => isQuestion(query))).toEqual(['什么是两癌呢'])
})

test('words are spelt by themselves, and characters that make none together', () => {
  expect(spelt('春蕾计划的 落实')).toEqual(['春蕾', '计划', '落实'])
})
