import { expect, test } from 'vitest'
import { openSounds } from './sounds.ts'

const sounds = openSounds({
  words: ['妇联', '家庭暴力', '志愿者', '重庆', '信访', '代理'],
  syllables: {
    fu: '妇付',
    lian: '联连',
    jia: '家',
    ting: '庭',
    bao: '暴',
    li: '力理利',
    zhi: '志',
    yuan: '愿',
    zhe: '者着',
    zhong: '重',
    qing: '庆',
    xin: '信',
    fang: '访仿',
    dai: '代',
  },
  readings: { 重庆: 'chong qing' },
})

test.each([
  ['fulian', ['妇联']],
  ["fu'lian", ['妇联']],
  ['jtbl', ['家庭暴力']],
  ['jiatingb', ['家庭暴力']],
  ['chongqing', ['重庆']],
  ['xinfangdaili', ['信访 代理']],
  ['zhongqing', []],
  ['hello', []],
])('%s spells %s', (typed, words) => {
  expect(sounds.wordsFor(typed)).toEqual(words)
})

test('a word written with characters of the same sound is corrected where it stands', () => {
  expect(sounds.corrections('连系家庭暴利的志愿着')).toEqual(
    expect.arrayContaining(['连系家庭暴力的志愿着', '连系家庭暴利的志愿者']),
  )
  expect(sounds.corrections('付连')).toEqual(['妇联'])
  expect(sounds.corrections('妇联')).toEqual([])
})
