import { expect, test } from 'vitest'
import { search } from '../../words/zh-CN/search.ts'
import { answerWords, repeated } from './answer-words.ts'

const speech = { words: search, date: String, address: String, mark: <Part>(part: Part) => part }
const answer = { step: 'strict' as const, words: [], reached: { searched: 1, left: 0, uncounted: 0 } }

test('what a reader has put in is said again, and no more than its beginning where it is long', () => {
  expect(answerWords(speech, answer, '妇女微家', 5)).toBe('“妇女微家”共5条结果')
  expect(answerWords(speech, answer, '妇'.repeat(400), 5)).toBe(`“${'妇'.repeat(40)}…”共5条结果`)
})

test('a line of what a reader has put in is said again as it is, one sign of any sort more is left out', () => {
  expect(repeated('妇'.repeat(40))).toBe('妇'.repeat(40))
  expect(repeated(`${'𠀀'.repeat(40)}妇`)).toBe(`${'𠀀'.repeat(40)}…`)
})

test('of a row of words that long pinyin is read as, the beginning is named', () => {
  const row = { ...answer, step: 'pinyin' as const, words: ['妇女 '.repeat(100)] }
  expect(answerWords(speech, row, 'funv', 5)).toBe(`已按拼音为您显示“${'妇女 '.repeat(14).slice(0, 40)}…”，共5条`)
})

const other = { ...answer, step: 'alias' as const, words: ['两癌', '宫颈癌', '乳腺癌', '癌症'] }

test.each([
  ['without words only how many there are', answer, '', '共5条结果'],
  [
    'a step that answered in place of the query names its first words',
    other,
    '癌',
    '没有“癌”的原词，已为您显示同义的“两癌、宫颈癌、乳腺癌”，共5条',
  ],
  [
    'where not all records have been searched, nothing is claimed of the others',
    { ...other, reached: { searched: 1, left: 2, uncounted: 0 } },
    '癌',
    '尚未找到“癌”的原词，已为您显示同义的“两癌、宫颈癌、乳腺癌”，已找到5条',
  ],
  [
    'where only the counts lack some, the results are all there are',
    { ...answer, reached: { searched: 1, left: 0, uncounted: 2 } },
    '癌',
    '“癌”共5条结果',
  ],
])('%s', (_, found, query, said) => {
  expect(answerWords(speech, found, query, 5)).toBe(said)
})
