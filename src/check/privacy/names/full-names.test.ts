import { expect, test } from 'vitest'
import { scanText } from '../scan.ts'

// put together here, so that no name stands in the code
const SURE = ['王', '秀', '兰'].join('')
const [ONE, OTHER] = [['梁', '上', '平'].join(''), ['余', '力', '平'].join('')]

const namesIn = (text: string) => scanText(text).map(({ value }) => value)

test('what may as well be words is no name where it stands alone', () => {
  expect(namesIn(`${ONE}参加了座谈`)).toEqual([])
  expect(namesIn(`${ONE}、${OTHER}参加了座谈`)).toEqual([])
})

test.each([
  ['behind it', `当事人${SURE}、${ONE}参加了座谈`, [SURE, ONE]],
  ['before it', `${ONE}、${SURE}参加了座谈`, [ONE, SURE]],
  ['further behind', `当事人${SURE}、${ONE}、${OTHER}参加了座谈`, [SURE, ONE, OTHER]],
  ['further before', `${OTHER}、${ONE}、${SURE}参加了座谈`, [OTHER, ONE, SURE]],
  ['on both sides', `${OTHER}、${SURE}和${ONE}参加了座谈`, [OTHER, SURE, ONE]],
  ['behind what it is', `当事人${SURE}（组长）、${ONE}参加了座谈`, [SURE, ONE]],
])('one name vouches for a whole list: %s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test('it vouches for nothing beyond its list', () => {
  expect(namesIn(`当事人${SURE}。${ONE}参加了座谈`)).toEqual([SURE])
  expect(namesIn(`当事人${SURE}来访。${ONE}、${OTHER}参加了座谈`)).toEqual([SURE])
  expect(namesIn(`当事人${SURE}来过，后来请${ONE}参加了座谈`)).toEqual([SURE])
})

test('a craft is no name, and may begin one', () => {
  const name = ['苏', '绣', '花'].join('')
  expect(namesIn('村民苏绣培训')).toEqual([])
  expect(namesIn(`村民${name}来访`)).toEqual([name])
})
