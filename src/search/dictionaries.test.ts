import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { corpusGroups } from './corpus-group.ts'
import { makeDictionaries } from './dictionaries.ts'
import { allSimplified } from './simplified.ts'
import { unpackSounds } from './spoken.ts'

const record = (title: string): SearchRecord => ({
  url: '/x',
  kind: '记录',
  title,
  summary: '',
  date: '',
  sortDate: '0',
  sections: [],
  facts: [],
  filters: {},
})

test('a query is given the traditional characters of the corpus only, each with one of the same length', () => {
  const simplified = allSimplified()
  const { query } = makeDictionaries(corpusGroups([record('妇联')], simplified), [], simplified)
  expect(query.simplified).toContain('婦妇')
  expect(query.simplified).not.toContain('龍')
  expect(simplified.get('龍')).toBe('龙')
  for (const [from, to] of simplified) expect(to).toHaveLength(from.length)
})

test('words of titles and aliases are found by their sound, those with an unusual reading too', () => {
  const simplified = allSimplified()
  const groups = corpusGroups([record('重庆妇女')], simplified)
  const { query, sounds } = makeDictionaries(groups, [['婦聯', '妇女联合会']], simplified)
  expect(query.aliases).toEqual([{ found: [], absent: ['妇联', '妇女联合会'] }])
  const table = (letter: string) => sounds.byLetter.get(letter)
  expect(table('f')?.words).toEqual(expect.arrayContaining(['妇女', '妇联', '妇女联合会']))
  for (const letter of ['c', 'z'])
    expect(table(letter)).toMatchObject({ words: ['重庆', '重庆妇女'], readings: { 重庆: 'chong qing' } })
  expect(unpackSounds(sounds.characters).get('妇')).toBe('fu')
})
