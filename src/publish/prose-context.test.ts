import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import type { RecordEntry } from '../check/records.ts'
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
