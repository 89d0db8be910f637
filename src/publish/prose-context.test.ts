import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import type { RecordEntry } from '../check/records.ts'
import type { Source } from '../types.generated.ts'
import { proseContext } from './prose-context.ts'

test.each([
  ['policy', 'law', '《反家庭暴力法》'],
  ['unit', 'jia', '甲区妇联'],
  ['place', 'home', '柳荫妇女之家'],
  // a name that has its marks already
  ['adoption', 'first', '甲区妇联采用《结对帮扶》'],
])('in running text a record is called as one writes it: %s', (kind, id, words) => {
  const records = recordsOf({
    'policy/law': { title: '反家庭暴力法' },
    'unit/jia': { title: '甲区妇联' },
    'place/home': { title: '柳荫妇女之家' },
    'model/pairing': { title: '结对帮扶' },
    'adoption/first': { model: 'pairing', unit: 'jia' },
  })
  const entry = records.find('policy', 'law') as RecordEntry
  expect(proseContext(records, entry, [], []).record(kind, id).text).toBe(words)
})

const context = (() => {
  const records = recordsOf({
    'model/a': { title: '甲', aspects: ['outreach'], setting: 'urban' },
    'model/b': { title: '乙', aspects: ['training'], setting: 'urban' },
    'return/r': { unit: 'jia', period: '2020-2' },
  })
  return proseContext(records, records.find('model', 'a') as RecordEntry, [], [{ id: 'main' } as Source])
})()

test('a body counts what is public, with the list of it', () => {
  expect(context.measure('model', undefined, undefined)).toEqual({ text: '2', url: '/models' })
  expect(context.measure('model', 'aspects', 'outreach')).toEqual({ text: '1', url: '/browse/reform-aspect/outreach' })
  expect(context.measure('model', 'setting', 'urban')).toEqual({ text: '2', url: '/models' })
})

test('the build ends where a body counts or links what is not public, or shows no picture', () => {
  expect(() => context.measure('return', undefined, undefined)).toThrow('正文不能数不公开的内容：return')
  expect(() => context.measure('model', 'aliases', 'old')).toThrow('正文不能数不公开的内容：model aliases')
  expect(() => context.record('return', 'r')).toThrow('正文不能链接没有公开页面的记录：return')
  expect(() => context.image('a/none.png')).toThrow('which is no picture')
})

test('sources are numbered from one', () => {
  expect([context.sourceNumber('main'), context.sourceNumber('other')]).toEqual([1, 0])
})
