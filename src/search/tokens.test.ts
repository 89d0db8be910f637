import { expect, test } from 'vitest'
import { indexTokens } from '../../tests/search/index-tokens.ts'
import { fold, stripInvisible } from './fold.ts'
import { indexableWords } from './indexable-words.ts'
import { loneCharacters, queryParts } from './tokens.ts'

const simplified = new Map([
  ['婦', '妇'],
  ['權', '权'],
])
const tokens = (text: string) => queryParts(text).map((part) => part.tokens)

test('folding makes full-width, upper-case and traditional characters searchable and keeps every place', () => {
  expect(fold('ＡＢＣ１２３婦女權益，COVID', simplified)).toBe('abc123妇女权益，covid')
  const awkward = 'İstanbul ß Σ 𠀀婦 ﬁ ½ ㎡ ＋'
  expect(fold(awkward, simplified)).toHaveLength(awkward.length)
})

test('a number is found with and without the commas that group it, which other commas do not', () => {
  expect(indexTokens('共1,887个，10,635,971人', simplified)).toEqual(expect.arrayContaining(['1887', '10635971']))
  expect(tokens('1,887')).toEqual(tokens('1887'))
  expect(indexTokens('3,18 a,887', simplified)).toEqual(['3', ',', '18', 'a', ',', '887'])
})

test.each([
  ['1.2亿', '12亿'],
  ['3+1', '31'],
  ['1/3', '13'],
  ['8:30', '830'],
])('%s is another number than %s', (number, other) => {
  const filed = (text: string) => indexTokens(text, simplified).flatMap((token) => indexableWords(token))
  const words = filed(other).map(({ word }) => word)
  for (const token of tokens(number).flat()) expect(words).not.toContain(token)
  expect(filed(number).map(({ word }) => word)).toContain(tokens(number).flat()[0])
})

test.each([
  ['2,300万元', '300'],
  ['10,635,971人', '635'],
  ['1.18亿', '18'],
  ['32.62万人', '32'],
  ['1,234.56元', '56'],
])('%s is not filed under the %s within it', (text, within) => {
  const filed = indexTokens(text, simplified).flatMap((token) => indexableWords(token))
  expect(filed.map(({ word }) => word)).not.toContain(within)
  expect(filed.map(({ word }) => word)).toContain(tokens(text).flat()[0])
})

test('a number is found by the part before its sign, and a telephone number without its hyphen', () => {
  const filed = indexTokens('2016.3 12345-678', simplified).flatMap((token) => indexableWords(token))
  expect(filed.map(({ word }) => word)).toEqual(['2016d3', '2016', '12345678', '12345', '678'])
})

test('invisible characters do not split a word', () => {
  expect(stripInvisible('妇\u200B女\uFEFF联\u00AD合')).toBe('妇女联合')
})

test('text becomes one bigram a character, and the end of a run is closed', () => {
  expect(indexTokens('婦女工作，3+1模式', simplified)).toEqual([
    '妇女',
    '女工',
    '工作',
    '作z',
    '，',
    '3p+1',
    '模式',
    '式z',
  ])
})

test('a query part has the tokens that a page with it has, one after the other', () => {
  const page = indexTokens('在南岗区推行3+1模式，共5户', simplified).join(' ').replace('3p+1', '3p1')
  for (const { tokens } of queryParts('南岗区推行3+1模式')) expect(page).toContain(tokens.join(' '))
})

test('the last character of a query is searched in its bigram only', () => {
  expect(tokens('妇女权益')).toEqual([['妇女', '女权', '权益']])
  expect(tokens('妇联')).toEqual([['妇联']])
})

test('white space and marks part a query', () => {
  expect(tokens('南岗 “两癌”筛查')).toEqual([['南岗'], ['两癌'], ['筛查']])
})

test('a last character that is in no bigram is searched by itself', () => {
  expect(queryParts('2016年')).toEqual([{ text: '2016年', tokens: ['2016'], lone: '年z' }])
  expect(queryParts('巾')).toEqual([{ text: '巾', tokens: [], lone: '巾z' }])
  expect(loneCharacters('巾幗，婦女婦', simplified)).toEqual(['巾z', '幗z', '妇z', '女z'])
  expect(queryParts('，。 ')).toEqual([])
})

test('a last word of one letter or digit is a word, though it is alone', () => {
  expect(queryParts('计划a')).toEqual([{ text: '计划a', tokens: ['计划', '划z', 'a'] }])
  expect(queryParts('3')).toEqual([{ text: '3', tokens: ['3'] }])
})
