import { expect, test } from 'vitest'
import { CHINESE } from '../language.ts'
import { localeOf } from '../locale.ts'
import type { Figure, Source } from '../types.generated.ts'
import { defaultChart, saysMore } from './figures.ts'

const figure = (label: string, value: number): Figure => ({
  label,
  value,
  unit: '%',
  as_of: '2020-12-31',
  source: 'main',
})
const sources = [{ id: 'main', publisher: '妇联', date: '2021' }] as Source[]

test('figures that can be compared are drawn, where one is below nothing too', () => {
  const chart = (...values: number[]) =>
    defaultChart(
      localeOf(CHINESE),
      values.map((value, at) => figure(`指标${at}`, value)),
      sources,
    )
  expect(chart(12, 3.2, 5)?.bars.map(({ value }) => value)).toEqual([12, 3.2, 5])
  expect(chart(12, -3.2, 5)?.bars.map(({ value }) => value)).toEqual([12, -3.2, 5])
  expect(chart(12, 5)).toBeUndefined()
})

test.each([
  ['200余', 200, true],
  ['1,200', 1200, false],
  ['1200', 1200, false],
  // what this site has rounded was written by no source
  ['0.1235', 0.12345, false],
  ['两成', null, true],
] as const)('%s says more than %j: %j', (value, amount, more) => {
  expect(saysMore({ value, amount })).toBe(more)
})
