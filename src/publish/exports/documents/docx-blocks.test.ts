import type { List, ListItem, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { link, paragraph, text } from '../../kit/plain-prose.ts'
import { BULLETS, blocks, type Writing } from './docx-blocks.ts'

const item = (words: string, ...more: List[]): ListItem => ({
  type: 'listItem',
  children: [paragraph([text(words)]), ...more],
})
const list = (ordered: boolean, items: ListItem[], start?: number): List => ({
  type: 'list',
  ordered,
  ...(start === undefined ? {} : { start }),
  children: items,
})

function written(...nodes: RootContent[]) {
  const writing: Writing = { links: [], lists: [] }
  const body = blocks(nodes, writing).map((each) => each.text)
  return { body, lists: writing.lists }
}

test('each numbered list counts for itself, from the number that it begins with', () => {
  const { body, lists } = written(list(true, [item('甲')]), paragraph([text('隔开')]), list(true, [item('乙')], 2))
  expect(lists).toEqual([
    { id: BULLETS + 1, level: 0, start: 1 },
    { id: BULLETS + 2, level: 0, start: 2 },
  ])
  expect(body.map((each) => each.match(/numId w:val="(\d+)"/)?.[1])).toEqual(['2', undefined, '3'])
})

test('so do those below the points of another one, and however many there are', () => {
  const below = (words: string) => item(words, list(true, [item('一'), item('二')]))
  const { lists } = written(
    list(false, [below('甲'), below('乙')]),
    ...Array.from({ length: 20 }, () => list(true, [item('丙')])),
  )
  expect(lists.slice(0, 2)).toEqual([
    { id: BULLETS + 1, level: 1, start: 1 },
    { id: BULLETS + 2, level: 1, start: 1 },
  ])
  expect(new Set(lists.map(({ id }) => id)).size).toBe(22)
})

test('the lines of a code are lines', () => {
  const { body } = written({ type: 'code', value: '第一行\n第二行' })
  expect(body.join('')).toMatch(/第一行<\/w:t><\/w:r><w:r><w:br\/><\/w:r>.*第二行/)
})

test('only the first block of a point or a note has its sign', () => {
  const task: ListItem = { ...item('上门', list(false, [item('先打电话')])), checked: true }
  task.children.push(paragraph([text('一户一张表')]))
  const note = [paragraph([text('节假日除外')]), paragraph([text('寒暑假也除外')])]
  const { body } = written(list(false, [task]), { type: 'footnoteDefinition', identifier: '1', children: note })
  const said = body.map((each) => each.replace(/<[^>]*>/g, ''))
  expect(said).toEqual(['☑ 上门', '先打电话', '一户一张表', '［注1］节假日除外', '寒暑假也除外'])
  expect(body.map((each) => /<w:(?:ind|ilvl) [^>]*>/.exec(each)?.[0])).toEqual([
    undefined,
    '<w:ilvl w:val="1"/>',
    '<w:ind w:left="420"/>',
    undefined,
    undefined,
  ])
})

test('a link into the page is its words: a document has no such address', () => {
  const writing: Writing = { links: [], lists: [] }
  const [body] = blocks([paragraph([link('成效', '#成效'), link('通知', 'https://www.example.org/')])], writing)
  expect(writing.links).toEqual([{ id: 'link1', url: 'https://www.example.org/' }])
  expect(body?.text.replace(/<[^>]*>/g, '')).toBe('成效通知')
})
