import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import { searchAliases } from './search-aliases.ts'

const UNIT = { kind: 'district', joined: null }
const GIVEN = {
  'search-aliases/search-aliases': { groups: [{ words: ['家暴', '家庭暴力'] }] },
  'unit/nangang': { ...UNIT, title: '南岗区妇联', short_title: '南岗区' },
  'unit/harbin': { ...UNIT, title: '哈尔滨市妇联', short_title: '市妇联' },
  'unit/binxian': { ...UNIT, title: '宾县妇联', short_title: '宾县' },
  'vocabulary/group': { entries: [{ code: 'single-mothers', zh: '单亲母亲', en: 'Single mothers' }] },
}
const OWN = [
  ['家暴', '家庭暴力'],
  ['南岗区妇联', '南岗妇联'],
]

test('a unit is found without the sort of its district, where that leaves more than one character', () => {
  expect(searchAliases(recordsOf(GIVEN)).toSorted()).toEqual(OWN.toSorted())
})

test('a tag is found by its English name, where there are English pages', () => {
  const english = recordsOf({ ...GIVEN, 'site/site': { languages: [{ code: 'en' }] } })
  expect(searchAliases(english).toSorted()).toEqual([...OWN, ['单亲母亲', 'singlemothers']].toSorted())
})
