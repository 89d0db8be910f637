import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../tests/portals/portal.ts'
import { RULES } from '../check.ts'
import type { Example } from '../rule.ts'

test('the smallest portal has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const yields = (example: Example) => faultsOf(example).some((fault) => fault.rule === id)

  test.each(rule.bad.map((example, index) => [index + 1, example] as const))('bad example %i is refused', (_, bad) => {
    expect(yields(bad)).toBe(true)
  })

  test.each(rule.good.map((example, index) => [index + 1, example] as const))('good example %i passes', (_, good) => {
    expect(yields(good)).toBe(false)
  })
})
