import { expect, test } from 'vitest'
import { scanText } from '../check/privacy/scan.ts'
import { ruleBook } from '../check/rule-book.ts'
import { ruleGuide } from './rule-guide.ts'

const rules = ruleGuide().flatMap((group) => group.rules)
const files = rules.flatMap(({ bad, good }) => [...bad, ...good].flat())

test('every rule is in the guide, once', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(
    ruleBook()
      .map(({ id }) => id)
      .sort(),
  )
})

test('examples of hidden characters show them by name, and nothing hidden is published', () => {
  const zeroWidth = rules.find(({ id }) => id === 'text/zero-width')
  expect(zeroWidth?.bad[0]?.[0]?.text).toBe('title: 工⟨U+200B⟩作方案')
  expect(files.filter(({ text }) => /[^\P{C}\n]/u.test(text))).toEqual([])
})

test('long examples are cut, and private values in examples are masked', () => {
  expect(Math.max(...files.map(({ text }) => text.split('\n').length))).toBeLessThanOrEqual(13)
  expect(files.flatMap(({ text }) => scanText(text).map(({ value }) => value))).toEqual([])
})
