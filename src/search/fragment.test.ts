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
  expect(fragment).toMatchObject({
    url: '/a',
    content: '婦\u200B女 \u200B上\u200B门 \u200B做\u200B法 \u200B结\u200B对 \u200B甲\u200B区 ',
    word_count: 10,
    meta: { title: '婦女', kind: '创新模式', date: '2020年' },
    anchors: [
      { id: 's', text: '做法', location: 4 },
      { id: '', text: '', location: 8 },
    ],
  })
})
