import { expect, test } from 'vitest'
import type { StoredPage } from './fragment.ts'
import { resultOf } from './result.ts'

const page = (parts: { opening: string; sections: string[]; facts: string }): StoredPage => {
  const starts = parts.sections.map((_, index) => parts.opening.length + parts.sections.slice(0, index).join('').length)
  const text = [parts.opening, ...parts.sections].join('')
  return {
    url: '/models/x',
    title: '题目',
    kind: '创新模式',
    date: '2016年',
    text: text + parts.facts,
    sections: starts.map((at, index) => ({ id: `s${index}`, title: `第${index}节`, at })),
    factsAt: text.length,
  }
}
const words = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('')

test('the excerpt shows the words with the beginning of their sentence, and names the sections that have them', () => {
  const long = '前面说的是别的事情。'.repeat(20)
  const { excerpt, sections } = resultOf(
    page({ opening: '题目 摘要。', sections: [`${long}这里讲信访代理怎么办。`, '没有。'], facts: '单位：信访局' }),
    ['信访代理'],
    new Map(),
  )
  expect(words(excerpt)).toMatch(/^…这里讲信访代理怎么办。/)
  expect(sections).toEqual([{ title: '第0节', url: '/models/x#s0' }])
})

test('a section is named by the words in its own text, not by those of the next one', () => {
  const parts = { opening: '题目 摘要。', sections: ['没有。', '这里讲信访代理。', '也没有。'], facts: '' }
  const { sections } = resultOf(page(parts), ['信访代理'], new Map())
  expect(sections.map(({ title }) => title)).toEqual(['第1节'])
  const all = { ...parts, sections: ['妇联。', '妇联。', '妇联。', '妇联。'] }
  expect(resultOf(page(all), ['妇联'], new Map()).sections).toHaveLength(3)
})

test('the excerpt begins where most of the words are near each other, in whatever order they were asked for', () => {
  const gap = '别的事。'.repeat(60)
  const opening = `题目 一户家庭。${gap}家庭的孩子。${gap}孩子在家庭里，孩子。`
  for (const asked of [
    ['孩子', '家庭'],
    ['家庭', '孩子'],
  ])
    expect(words(resultOf(page({ opening, sections: [], facts: '' }), asked, new Map()).excerpt)).toBe(
      '…孩子在家庭里，孩子。',
    )
})

test('of places that have as many of the words the excerpt begins at the first', () => {
  const gap = '别的事。'.repeat(60)
  for (const opening of [`题目 家庭和家庭。${gap}孩子。`, `题目 家庭。${gap}家庭。`])
    expect(words(resultOf(page({ opening, sections: [], facts: '' }), ['孩子', '家庭'], new Map()).excerpt)).toMatch(
      /^家庭/,
    )
})

test('an excerpt says where it leaves something out, and is no longer than some lines', () => {
  const excerpt = (opening: string) =>
    words(resultOf(page({ opening: `题目 ${opening}`, sections: [], facts: '' }), [], new Map()).excerpt)
  expect(excerpt('字'.repeat(90))).toBe('字'.repeat(90))
  expect(excerpt('字'.repeat(91))).toBe(`${'字'.repeat(90)}…`)
})

test('facts are quoted only where the text does not have the words', () => {
  const parts = { opening: '题目 摘要。', sections: [], facts: '单位：南岗区妇联 ' }
  expect(words(resultOf(page(parts), ['南岗区'], new Map()).excerpt)).toBe('单位：南岗区妇联')
  expect(words(resultOf(page(parts), ['题目'], new Map()).excerpt)).toBe('摘要。')
  const both = { ...parts, opening: '题目 南岗区的摘要。' }
  expect(words(resultOf(page(both), ['南岗区'], new Map()).excerpt)).toBe('南岗区的摘要。')
  expect(words(resultOf(page(parts), [], new Map()).excerpt)).toBe('摘要。')
})

test('what looks like markup in a record is shown as it is', () => {
  expect(words(resultOf(page({ opening: '题目 <b>粗</b>', sections: [], facts: '' }), [], new Map()).excerpt)).toBe(
    '<b>粗</b>',
  )
})

test.each(['832.5万元', '1,887户', '12%'])('an excerpt does not end inside of %s', (figure) => {
  for (let before = 80; before < 92; before++) {
    const opening = `题目 ${'字'.repeat(before)}${figure}${'后'.repeat(90)}`
    const shown = words(resultOf(page({ opening, sections: [], facts: '' }), [], new Map()).excerpt)
    expect(['', figure]).toContain(shown.replace(/[字后…]/g, ''))
  }
})
