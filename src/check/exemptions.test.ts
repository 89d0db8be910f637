import { expect, test } from 'vitest'
import { faultsOf } from '../../tests/portals/portal.ts'
import type { Example } from '../rule-doc.ts'

const MARK = '\ufeff'
const EXEMPTION = '  - rule: file/byte-order-mark\n    reason: 等原单位更正\n    until: 2021-06-30\n'
const policy = (fields: string) => ({ 'content/policies/plan.yaml': `${MARK}title: 工作方案\n${fields}` })
const rules = (example: Example) => faultsOf(example).map(({ rule }) => rule)

test('a record without an exemption keeps its warning', () => {
  expect(rules(policy(''))).toContain('file/byte-order-mark')
})

test.each([
  ['YAML', policy(`check_exemptions:\n${EXEMPTION}`)],
  ['front matter', { 'content/practices/visit.mdx': `${MARK}---\ntitle: 例\ncheck_exemptions:\n${EXEMPTION}---\n` }],
])('an exemption in the record’s own %s takes its warning away', (_, example) => {
  const found = rules(example)
  expect(found).not.toContain('file/byte-order-mark')
  expect(found.filter((rule) => rule.startsWith('exemption/'))).toEqual([])
})

test('it exempts nothing in another file', () => {
  const example = { ...policy(''), 'content/policies/other.yaml': `title: 通知\ncheck_exemptions:\n${EXEMPTION}` }
  expect(rules(example)).toEqual(expect.arrayContaining(['file/byte-order-mark', 'exemption/unneeded']))
})

test('of two exemptions for one warning the second is not needed', () => {
  const list = `exemptions:\n${EXEMPTION}    file: content/policies/plan.yaml\n`
  const example = { ...policy(`check_exemptions:\n${EXEMPTION}`), 'content/exemptions.yaml': list }
  expect(rules(example).filter((rule) => rule.startsWith('exemption/'))).toEqual(['exemption/unneeded'])
})

test.each([
  ['without a reason', '  - rule: file/byte-order-mark\n    until: 2021-06-30\n', 'schema/missing-field'],
  ['without an end', '  - rule: file/byte-order-mark\n    reason: 等原单位更正\n', 'schema/missing-field'],
  ['with a file of its own', `${EXEMPTION}    file: content/policies/other.yaml\n`, 'schema/unknown-field'],
  ['in an empty list', '  []\n', 'schema/value'],
])('one %s is refused where it stands', (_, list, rule) => {
  const faults = faultsOf(policy(`check_exemptions:\n${list}`)).filter((fault) => fault.rule === rule)
  expect(faults.some(({ line }) => line >= 2)).toBe(true)
})

test('one that has expired is an error at its date, and the warning is back', () => {
  const faults = faultsOf(policy(`check_exemptions:\n${EXEMPTION.replace('2021', '2020')}`))
  expect(faults.map(({ rule }) => rule)).toContain('file/byte-order-mark')
  expect(faults.find(({ rule }) => rule === 'exemption/expired')).toMatchObject({ line: 5, severity: 'error' })
})

test.each([
  ['2021-01-15', undefined],
  ['2021-01-14', '豁免到 2021年1月14日为止（还有 14 天），过了这一天就是错误，什么都不会发布。'],
  ['2020-12-31', '豁免到 2020年12月31日为止（就是今天），过了这一天就是错误，什么都不会发布。'],
])('two weeks before it expires a warning tells of it: %s', (until, message) => {
  const faults = faultsOf(policy(`check_exemptions:\n${EXEMPTION.replace('2021-06-30', until)}`))
  const told = faults.find(({ rule }) => rule === 'exemption/expiring')
  expect([told?.severity, told?.message]).toEqual([message && 'warning', message])
  expect(faults.map(({ rule }) => rule)).not.toContain('file/byte-order-mark')
})
