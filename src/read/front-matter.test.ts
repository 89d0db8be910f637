import { expect, test } from 'vitest'
import { findFrontMatter } from './front-matter.ts'

const found = (text: string) => findFrontMatter({ file: 'content/models/a.mdx', text } as never)

test('the fields end at the first line of three hyphens', () => {
  expect(found('---\ntitle: 一\n---\n正文\n')).toEqual({ yamlStart: 4, yamlEnd: 13, bodyStart: 17 })
})

test.each([
  ['a space behind it', '---\ntitle: 一\n--- \n正文\n'],
  ['a space before it', '---\ntitle: 一\n ---\n正文\n'],
  ['four of them', '---\ntitle: 一\n----\n正文\n'],
  ['dashes of an input method', '---\ntitle: 一\n——\n正文\n'],
])('an end that is none is told with its line: %s', (_, text) => {
  expect(found(text)).toMatchObject({ message: '第 3 行像字段部分的结尾，但不正好是“---”。' })
})

test('without an end, one is asked for', () => {
  expect(found('---\ntitle: 一\n\n正文\n')).toMatchObject({ hint: '在最后一个字段下面另起一行，写“---”。' })
})
