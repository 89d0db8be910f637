import { expect, test } from 'vitest'
import { openSounds } from './sounds.ts'
import { packSounds, type SpokenWords, unpackSounds } from './spoken.ts'

const SYLLABLES = {
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
  xing: '性',
  nv: '女',
  nu: '努',
  fang: '访仿',
  dai: '代',
}
const syllableOf = new Map(Object.entries(SYLLABLES).flatMap(([sound, all]) => [...all].map((each) => [each, sound])))
const WORDS: Readonly<Record<string, SpokenWords>> = {
  f: { words: ['妇联'], readings: {} },
  j: { words: ['家庭暴力'], readings: {} },
  z: { words: ['志愿者', '重庆'], readings: { 重庆: 'chong qing' } },
  c: { words: ['重庆'], readings: { 重庆: 'chong qing' } },
  x: { words: ['信访'], readings: {} },
  d: { words: ['代理'], readings: {} },
  n: { words: ['女性', '努力'], readings: {} },
}
const loaded: string[] = []
const sounds = openSounds({
  characters: async () => packSounds(syllableOf),
  words: async (letter) => {
    loaded.push(letter)
    return WORDS[letter] ?? { words: [], readings: {} }
  },
})

test.each([
  ['fulian', ['妇联']],
  ["fu'lian", ['妇联']],
  ['jtbl', ['家庭暴力']],
  ['zyz', ['志愿者']],
  // too little to mean a word
  ['fl', []],
  ['jia', []],
  ['xin fang', ['信访']],
  ['jiatingb', ['家庭暴力']],
  ['chongqing', ['重庆']],
  ['xinfangdaili', ['信访 代理']],
  // each of several words that is known; an English word is none of them
  ['xinfang qingli', ['信访']],
  ['xinfang qingli daili', ['信访 代理']],
  ['xinfang loan', []],
  ['nuxing', ['女性']],
  ['nüxing', ['女性']],
  ['nuli', ['努力']],
  ['zhongqing', []],
  ['hello', []],
])('%s spells %s', async (typed, words) => {
  expect(await sounds.wordsFor(typed)).toEqual(words)
})

test('a word written with characters of the same sound is corrected where it stands', async () => {
  expect(await sounds.corrections('连系家庭暴利的志愿着', ['连系家庭暴利的志愿着'])).toEqual(
    expect.arrayContaining(['连系家庭暴力的志愿着', '连系家庭暴利的志愿者']),
  )
  expect(await sounds.corrections('付连', ['付连'])).toEqual(['妇联'])
  expect(await sounds.corrections('妇联', ['妇联'])).toEqual([])
  expect(await sounds.corrections('付连 志愿着', ['志愿着'])).toEqual(['付连 志愿者'])
  expect(await sounds.corrections('志愿着 付连', ['志愿着'])).toEqual(['志愿者 付连'])
  expect(await sounds.corrections('志愿着 付连', ['志愿着', '付连'])).toEqual(['志愿者 付连', '志愿着 妇联'])
  expect(await sounds.corrections('志愿着', [])).toEqual([])
})

test('words are loaded once, and only those whose sound begins as asked', async () => {
  loaded.length = 0
  const fresh = openSounds({
    characters: async () => packSounds(syllableOf),
    words: async (letter) => {
      loaded.push(letter)
      return WORDS[letter] ?? { words: [], readings: {} }
    },
  })
  await fresh.wordsFor('fulian')
  await fresh.wordsFor('fulian')
  expect(loaded).toEqual(['f'])
})

test('the sounds of characters are read back as they were packed, those of rare characters too', () => {
  const sounds = new Map([
    ['阿', 'a'],
    ['爱', 'ai'],
    ['齉', 'nang'],
  ])
  const read = unpackSounds(packSounds(sounds))
  expect([...sounds].map(([character]) => read.get(character))).toEqual(['a', 'ai', 'nang'])
})
