import { describe, expect, test } from 'vitest'
import { DETECTORS, scanText } from './scan.ts'

const rulesOf = (text: string) => scanText(text).map(({ rule }) => rule)

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (id, { bad, good }) => {
  test.each(bad.flatMap((example) => Object.values(example).map(String)))('finds %j', (text) => {
    expect(rulesOf(text)).toContain(id)
  })

  test.each(good.flatMap((example) => Object.values(example).map(String)))('passes %j', (text) => {
    expect(rulesOf(text)).toEqual([])
  })
})

// private values are put together here, so that none stands in the code
const MOBILE = ['138', '0013', '8000'].join('')
const NAME = ['王', '秀', '兰'].join('')

test.each([
  ['spaces between all digits', [...MOBILE].join(' ')],
  ['hyphens', `${MOBILE.slice(0, 3)}-${MOBILE.slice(3, 7)}-${MOBILE.slice(7)}`],
  ['the country', `+86 ${MOBILE}`],
  ['full width', MOBILE.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['zero-width characters', [...MOBILE].join('\u200b')],
  ['Chinese digits', MOBILE.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit)))],
  ['two scripts in one', `${MOBILE.slice(0, 3).replace('3', '三')}${MOBILE.slice(3)}`],
  ['key caps', MOBILE.replace(/\d/g, '$&\ufe0f\u20e3')],
  ['a Chinese digit right behind', `${MOBILE}一直打不通`],
  ['a Chinese digit right before', `统一${MOBILE}`],
])('a mobile number with %s is found', (_, text) => {
  expect(rulesOf(text)).toEqual(['privacy/mobile'])
})

test.each([
  ['an amount', `${MOBILE}元`],
  ['the number of a page', `https://www.example.org/c${MOBILE}.html`],
  ['a longer number', `2016${MOBILE}`],
  ['a decimal fraction', `0.${MOBILE}`],
  ['part of a digest', `a62107${MOBILE}e${'f0'.repeat(8)}`],
])('%s is no mobile number', (_, text) => {
  expect(rulesOf(text)).toEqual([])
})

test('a telephone parameter of an address is found', () => {
  expect(rulesOf(`https://www.example.org/?phone=${MOBILE}`)).toEqual(['privacy/mobile'])
})

test('what is found stands where it stood before it was normalised', () => {
  const text = `电\u200b话：${[...MOBILE].join('\u200b')}。`
  expect(scanText(text).map(({ start, end }) => text.slice(start, end).replaceAll('\u200b', ''))).toEqual([MOBILE])
})

test('every name of a list is found', () => {
  const other = ['李', '建', '国'].join('')
  expect(scanText(`当事人${NAME}、${other}和王某某`).map(({ value }) => value)).toEqual([NAME, other])
})

test.each(['王某', '王某某', '王某甲', '王女士', '王大姐', '王×', '王**'])('“当事人%s” names nobody', (name) => {
  expect(rulesOf(`当事人${name}来访`)).toEqual([])
})

test('a name of a child is the name of a minor', () => {
  expect(rulesOf(`女童${NAME}`)).toEqual(['privacy/minor'])
  expect(rulesOf(`9岁的${NAME}`)).toEqual(['privacy/minor'])
  expect(rulesOf(`39岁的${NAME}`)).toEqual(['privacy/person-name'])
})

test('ten thousand records of 2 KB take less than two seconds of computing on a busy machine', () => {
  const paragraph = '甲区妇联在6月8日下午组织志愿者走访前进村的老人和留守妇女，发放宣传册200余份，解答群众问题35个。'
  const texts = Array.from({ length: 10_000 }, (_, index) => `编号${index} ${paragraph.repeat(15)}`)
  expect(Buffer.byteLength(texts[0] ?? '')).toBeGreaterThan(2000)
  const before = process.cpuUsage()
  expect(texts.flatMap(scanText)).toEqual([])
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
})

test.each([
  '1 ',
  '13 ',
  '路1号',
  '一号楼',
  '当事人王',
  '家住',
  '（',
  'a@',
  'a.a@',
  '://1',
  '只有1名',
  '8岁',
  '的丈夫',
  '\u200b1',
  '小学一年级1',
])('a file full of %j takes no longer than any other', (unit) => {
  const before = process.cpuUsage()
  scanText(unit.repeat((256 * 1024) / unit.length))
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
})
