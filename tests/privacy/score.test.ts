import { expect, test } from 'vitest'
import { BLIND } from '../../bench/privacy/blind.ts'
import { BLIND_SECOND } from '../../bench/privacy/blind-second.ts'
import { makeCorpus } from '../../bench/privacy/corpus.ts'
import { scoreDetectors } from '../../bench/privacy/score.ts'
import { HELD, SEEN, type Templates } from '../../bench/privacy/templates.ts'

// a seed of its own: other sentences than those that `npm run bench -- privacy` measures
const SEED = 2024
const held = makeCorpus(HELD, SEED)

test('no template stands in both halves of at least 300 sentences', () => {
  const all = (templates: Templates) => Object.values(templates).flat()
  expect(all(SEEN).filter((template) => all(HELD).includes(template))).toEqual([])
  expect(held.length).toBeGreaterThanOrEqual(300)
})

test('on templates that they were not written against the detectors find what they must and leave the rest', () => {
  const { recall, precision, negativesPassed, wrong, missed } = scoreDetectors(held)
  expect(recall.structured, missed.join('\n')).toBeGreaterThanOrEqual(0.97)
  expect(recall.names, missed.join('\n')).toBeGreaterThanOrEqual(0.85)
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97)
  expect(negativesPassed, wrong.join('\n')).toBeGreaterThanOrEqual(0.97)
})

test.each([
  ['first', BLIND],
  ['second', BLIND_SECOND],
] as const)('the %s set of another writer holds to the same', (_, templates) => {
  const { recall, precision, negativesPassed, wrong, missed } = scoreDetectors(makeCorpus(templates, SEED))
  expect(recall.structured, missed.join('\n')).toBeGreaterThanOrEqual(0.97)
  expect(recall.names, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97)
  expect(negativesPassed, wrong.join('\n')).toBeGreaterThanOrEqual(0.97)
})

test('a detector that finds nothing and one that finds everything would both be told apart', () => {
  const unlabelled = held.map((sentence) => ({ ...sentence, values: [] }))
  expect(scoreDetectors(unlabelled).precision).toBe(0)
  const shuffled = held.map((sentence, index) => ({ ...sentence, text: held[held.length - 1 - index]?.text ?? '' }))
  expect(scoreDetectors(shuffled).recall.structured).toBeLessThan(0.97)
})
