import { expect, test } from 'vitest'
import { parsePublishedIds, publishedIdsText } from './published-ids.ts'

test('a list reads back as it was written: sorted, each once', () => {
  const text = publishedIdsText([
    { kind: 'practice', id: 'visit' },
    { kind: 'model', id: 'pairing' },
    { kind: 'practice', id: 'visit' },
  ])
  expect(text.split('\n').slice(1)).toEqual(['model/pairing', 'practice/visit', ''])
  expect(parsePublishedIds(text).ids.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    'model/pairing',
    'practice/visit',
  ])
})

test('lines that are no ids are named, with Windows line ends too', () => {
  expect(parsePublishedIds('# list\r\nmodel/pairing\r\n模式\r\n').faulty).toEqual([3])
})
