import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../tests/portals/portal.ts'
import { type Diagnostic, RULE_IDS } from '../../diagnostic.ts'
import type { Example, RuleDoc } from '../../rule-doc.ts'
import { ruleBook } from '../rule-book.ts'

/** What a rule says of each of its bad examples, by its id. */
const said = new Map<string, Diagnostic[][]>()

/** What a rule says of an example. */
function saidOf(rule: RuleDoc, example: Example): Diagnostic[] {
  return faultsOf(example).filter((fault) => fault.rule === rule.id)
}

test('the smallest portal has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

test('every rule id is explained once, with bad and good examples', () => {
  expect(ruleBook().map(({ id }) => id)).toEqual(RULE_IDS)
  expect(ruleBook().filter(({ bad, good }) => bad.length === 0 || good.length === 0)).toEqual([])
})

describe.each(ruleBook().map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad.map((example, index) => [index + 1, example] as const))('bad example %i is refused', (_, bad) => {
    const faults = saidOf(rule, bad)
    said.set(id, [...(said.get(id) ?? []), faults])
    expect(faults).not.toEqual([])
  })

  test.each(rule.good.map((example, index) => [index + 1, example] as const))('good example %i passes', (_, good) => {
    expect(saidOf(rule, good)).toEqual([])
  })
})

// `vitest -u` writes the list anew, to be read in the diff
test('each bad example is told at its place and in the words that are listed', async ({ skip }) => {
  skip(said.size < RULE_IDS.length, 'not all rules were run')
  const lines = [...said].flatMap(([id, examples]) => [id, ...examples.flatMap(linesOf)])
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/said.txt')
})

function linesOf(faults: readonly Diagnostic[], index: number): string[] {
  return faults.map(
    ({ file, line, column, severity, message, hint }) =>
      `  ${index + 1} ${file}:${line}:${column} ${severity} ${message} ${hint}`,
  )
}
