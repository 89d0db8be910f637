import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import { parseProse } from '../read/prose.ts'
import { editionOf } from './edition.ts'
import { renderProse } from './prose.ts'
import type { ProseContext } from './prose-context.ts'
import { blockSections, searchRecord } from './search-records.ts'
import type { RecordView } from './views/record.ts'

test('a page that says no to something is not found by its name', () => {
  const about = { kind: 'activity', id: 'a', blocks: [], tags: [], lists: [], figures: [] }
  const factsOf = (solved: string) => {
    const facts = [{ label: '解决了问题', values: [solved] }]
    return searchRecord(editionOf(recordsOf({}), 'zh-CN'), { ...about, facts } as unknown as RecordView, []).facts
  }
  expect([factsOf('是'), factsOf('否')]).toEqual([['解决了问题：是'], []])
})

test('the numbers of notes and sources are no part of what is said', () => {
  const text = '走访3[^1]人<Cite source="main" />，又访[^1]。\n\n[^1]: 不含2户。\n'
  const { body } = parseProse({ file: 'visit.mdx', text }, 0)
  if (!body) throw new Error('no body')
  const { blocks } = renderProse(body, { sourceNumber: () => 1 } as unknown as ProseContext)
  expect(blocks.flatMap(blockSections).flatMap(({ paragraphs }) => paragraphs)).toEqual([
    '走访3人，又访。',
    '注释',
    '不含2户。',
  ])
})
