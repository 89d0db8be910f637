import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../tests/portals/portal.ts'
import { RULE_IDS } from '../../diagnostic.ts'
import type { Example } from '../../rule-doc.ts'
import { ruleBook } from '../rule-book.ts'

test('the smallest portal has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

test('every rule id is explained once, with bad and good examples', () => {
  expect(ruleBook().map(({ id }) => id)).toEqual(RULE_IDS)
  expect(ruleBook().filter(({ bad, good }) => bad.length === 0 || good.length === 0)).toEqual([])
})

describe.each(ruleBook().map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const yields = (example: Example) => faultsOf(example).some((fault) => fault.rule === id)

  test.each(rule.bad.map((example, index) => [index + 1, example] as const))('bad example %i is refused', (_, bad) => {
    expect(yields(bad)).toBe(true)
  })

  test.each(rule.good.map((example, index) => [index + 1, example] as const))('good example %i passes', (_, good) => {
    expect(yields(good)).toBe(false)
  })
})
