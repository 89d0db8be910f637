import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLIND } from '../../../bench/privacy/blind.ts'
import { makeCorpus } from '../../../bench/privacy/corpus.ts'
import { HELD, SEEN } from '../../../bench/privacy/templates.ts'
import { scanText } from './scan.ts'

const sentences = [SEEN, HELD, BLIND].flatMap((templates) => makeCorpus(templates, 7).map(({ text }) => text))

/** Pieces that words, numbers and names are made of, so that one could begin on a line and end on the next. */
const pieces = sentences.flatMap((sentence) => {
  const middle = Math.floor(sentence.length / 2)
  return [sentence, sentence.slice(0, middle), sentence.slice(middle), [...sentence].join('\u200b')]
})

const found = (text: string, shift = 0) =>
  scanText(text).map(({ rule, value, start, end }) => ({ rule, value, start: start + shift, end: end + shift }))

test('no finding spans a line end, nor depends on another line', () => {
  const line = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('', ' ', '当事人：', '一三八', '1 3', '\r', '姓名'))
  fc.assert(
    fc.property(line, line, line, (first, second, third) => {
      const whole = `${first}\n${second}\n${third}`
      const apart = [
        ...found(first),
        ...found(second, first.length + 1),
        ...found(third, first.length + second.length + 2),
      ]
      expect(found(whole)).toEqual(apart)
    }),
    { numRuns: 2000, seed: 1 },
  )
})
