import { expect, test } from 'vitest'
import { search } from '../../words/zh-CN/search.ts'
import { answerWords } from './answer-words.ts'

const speech = { words: search, date: String, address: String, mark: <Part>(part: Part) => part }
const answer = { step: 'strict' as const, words: [], reached: { searched: 1, left: 0, uncounted: 0 } }

test('what a reader has put in is said again, and no more than its beginning where it is long', () => {
  expect(answerWords(speech, answer, '妇女微家', 5)).toBe('“妇女微家”共5条结果')
  expect(answerWords(speech, answer, '妇'.repeat(400), 5)).toBe(`“${'妇'.repeat(40)}…”共5条结果`)
})
