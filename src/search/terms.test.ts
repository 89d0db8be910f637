import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { commonTerms, countTerms, type TermCounts, termFinder } from './terms.ts'

/** A record that says this in its summary. */
function record(summary: string, title = '', filters: Record<string, string[]> = {}): SearchRecord {
  return {
    ...{ url: '/a', kind: '', title, summary, date: '', sortDate: '' },
    ...{ sections: [], facts: [], filters },
  }
}

const finder = termFinder(new Map([['婦', '妇']]))
const count = (...records: SearchRecord[]): TermCounts => countTerms(records, finder)
const common = (...records: SearchRecord[]) => commonTerms([count(...records)])
const times = (number: number, text: string) => Array.from({ length: number }, () => record(text))

test('a word is common on three pages, however often one of them says it', () => {
  expect(common(...times(3, '春耕'))).toEqual(['春耕'])
  expect(common(...times(2, '春耕，春耕，春耕'))).toEqual([])
})

test('a word of a title or of a tag is common at once', () => {
  expect(common(record('', '春耕'))).toEqual(['春耕'])
  expect(common(record('', '', { 主题: ['秋收'] }))).toEqual(['秋收'])
  expect(common(record('春耕', '春 耕'))).toEqual([])
})

test('up to three words in a row are a term of two to six characters, written in simplified ones', () => {
  const terms = common(record('', '妇女儿童工作委员会办公室，婦女'))
  expect(terms).toEqual(expect.arrayContaining(['妇女', '妇女儿童', '妇女儿童工作']))
  expect(terms).not.toContain('妇女儿童工作委员会')
  expect(common(...times(3, '老年人妇女儿童'))).toEqual(expect.arrayContaining(['老年人妇女', '妇女儿童']))
  for (const term of [...terms, ...common(...times(3, '老年人妇女儿童'))]) expect(term).toMatch(/^.{2,6}$/)
})

test('of four words in a row there is a term only where a page or a tag is called so', () => {
  expect(common(...times(3, '我爱我家园'))).not.toContain('我爱我家园')
  expect(common(record('', '我爱我家园'))).toContain('我爱我家园')
})

test('what says nothing by itself, and numbers, are no terms, but a title or a tag of such characters is', () => {
  const text = '的春耕，春耕了，三八'
  expect(common(...times(3, text))).toEqual(['春耕'])
  expect(common(record('', '三八'), record('', '', { 主题: ['和谐'] }))).toEqual(['三八', '和谐'])
})

test('the most common terms come first, those of several groups of records together', () => {
  const [one, two] = [count(...times(2, '春耕'), ...times(3, '秋收')), count(...times(2, '春耕'), ...times(3, '冬藏'))]
  expect(commonTerms([one, two])).toEqual(['春耕', '冬藏', '秋收'])
})
