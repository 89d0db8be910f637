import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import { editionOf } from './edition.ts'
import { searchRecord } from './search-records.ts'
import type { RecordView } from './views/record.ts'

test('a page that says no to something is not found by its name', () => {
  const about = { kind: 'activity', id: 'a', blocks: [], tags: [], lists: [], figures: [] }
  const factsOf = (solved: string) => {
    const facts = [{ label: '解决了问题', values: [solved] }]
    return searchRecord(editionOf(recordsOf({}), 'zh-CN'), { ...about, facts } as unknown as RecordView, []).facts
  }
  expect([factsOf('是'), factsOf('否')]).toEqual([['解决了问题：是'], []])
})
