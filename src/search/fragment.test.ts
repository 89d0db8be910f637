import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readableFragment } from './fragment.ts'

const packed = (content: string) =>
  gzipSync(
    `pagefind_dcd${JSON.stringify({
      url: '/a',
      content,
      meta: { title: '婦女', 'title-tokens': '妇女 女z', characters: '妇z 女z' },
      anchors: [
        { id: 's', text: '做z', title: '做', location: 2 },
        { id: 'shown-0123456789ab', text: '', location: 3 },
      ],
    })}`,
  )
const shown = new Map([['/a', { text: '婦\u200B女 \u200B做 ', tokens: 3, factsAt: 2 }]])

test('tokens give way to the words that readers know, and what only serves the search is left out', () => {
  const readable = gunzipSync(readableFragment(packed('妇女 女z 做z.'), shown).packed).toString()
  expect(JSON.parse(readable.replace('pagefind_dcd', ''))).toEqual({
    url: '/a',
    content: '婦\u200B女 \u200B做 ',
    meta: { title: '婦女' },
    anchors: [
      { id: 's', text: '做', title: '做', location: 2 },
      { id: '', text: '', location: 2 },
    ],
  })
})

test('a page whose tokens and words do not stand side by side stops the build', () => {
  expect(() => readableFragment(packed('妇女 女z'), shown)).toThrow('/a has 2 tokens and 3 words')
})
