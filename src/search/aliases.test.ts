import { expect, test } from 'vitest'
import { type AliasGroup, aliasVariants, meantWords } from './aliases.ts'

const group = (found: string[], absent: string[] = []): AliasGroup => ({ found, absent })
const GROUPS = [
  group(['两癌', '宫颈癌和乳腺癌']),
  group(['妇联', '妇女联合会']),
  group(['全国妇联', '中华全国妇女联合会']),
  group(['二孩', '全面二孩']),
  group(['志愿者'], ['义工']),
]

test('each word that has another name is replaced by it, one at a time', () => {
  expect(aliasVariants('妇联两癌筛查', GROUPS)).toEqual(['妇联宫颈癌和乳腺癌筛查', '妇女联合会两癌筛查'])
})

test('the longest name in the query counts', () => {
  expect(aliasVariants('中华全国妇女联合会', [group(['妇女联合会', '中华全国妇女联合会', '妇联'])])).toEqual(['妇联'])
})

test('a name that only adds to the word in place is none', () => {
  expect(aliasVariants('二孩', GROUPS)).toEqual([])
})

test('a word that is nowhere is shortened to one that is somewhere', () => {
  expect(aliasVariants('子宫颈癌筛查', [group(['宫颈癌'], ['子宫颈癌'])])).toEqual(['宫颈癌筛查'])
  expect(aliasVariants('子宫颈癌筛查', [group(['宫颈癌', '子宫颈癌'])])).toEqual([])
})

test('a word that is nowhere may be typed, but is no replacement', () => {
  expect(aliasVariants('义工培训', GROUPS)).toEqual(['志愿者培训'])
  expect(aliasVariants('志愿者培训', GROUPS)).toEqual([])
})

test('a query means all words of the groups that it has a word of', () => {
  expect(meantWords('义工去两癌筛查', GROUPS)).toEqual(['两癌', '宫颈癌和乳腺癌', '志愿者', '义工'])
  expect(meantWords('换届', GROUPS)).toEqual([])
})

test('a date in digits is looked for as pages write it', () => {
  expect(aliasVariants('2016.3.22', [])).toEqual(['2016年3月22日'])
})

test('the signs in a word do not make it another', () => {
  const covid = group(['疫情'], ['covid', 'covid19'])
  for (const query of ['covid-19', '“covid-19”']) expect(aliasVariants(query, [covid])).toEqual(['疫情'])
})

test('a year in Chinese numerals is looked for in digits', () => {
  expect(aliasVariants('二〇一六年工作周', [])).toEqual(['2016年工作周'])
  expect(aliasVariants('二零二○', [])).toEqual(['2020'])
  expect(aliasVariants('一九九八年妇联', GROUPS)).toEqual(['1998年妇联', '一九九八年妇女联合会'])
  expect(aliasVariants('二百一十六人', [])).toEqual([])
})
