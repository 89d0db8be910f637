import { expect, test } from 'vitest'
import type { Records } from '../check/records.ts'
import { searchAliases } from './search-aliases.ts'

const unit = (title: string, short_title: string) => ({ data: { title, short_title } })
const RECORDS = {
  'search-aliases': [{ data: { groups: [{ words: ['家暴', '家庭暴力'] }] } }],
  unit: [unit('南岗区妇联', '南岗区'), unit('哈尔滨市妇联', '市妇联'), unit('宾县妇联', '宾县')],
}

test('a unit is found without the sort of its district, where that leaves more than one character', () => {
  const records = { all: (kind: keyof typeof RECORDS) => RECORDS[kind] } as unknown as Records
  expect(searchAliases(records)).toEqual([
    ['家暴', '家庭暴力'],
    ['南岗区妇联', '南岗妇联'],
  ])
})
