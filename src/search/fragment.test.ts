import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { fragmentOf } from './fragment.ts'
import { pageDocument } from './page-document.ts'
import { Tokenizer } from './tokenizer.ts'

const record: SearchRecord = {
  url: '/a',
  kind: '创新模式',
  title: '婦女',
  summary: '上门',
  date: '2020年',
  sortDate: '2020',
  sections: [{ heading: { anchor: 's', text: '做法' }, paragraphs: ['结对'] }],
  facts: ['甲区'],
  filters: {},
}

test('a stored page has the words that readers know, and the places of its headings and of its facts', () => {
  const fragment = JSON.parse(fragmentOf(pageDocument(record, new Tokenizer(new Map([['婦', '妇']])))))
  expect(fragment).toEqual({
    url: '/a',
    title: '婦女',
    kind: '创新模式',
    date: '2020年',
    text: '婦女\n上门\n做法\n结对\n甲区\n',
    sections: [{ id: 's', title: '做法', at: 6 }],
    factsAt: 12,
  })
})
