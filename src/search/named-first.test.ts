import { expect, test } from 'vitest'
import type { Hit } from './index-part.ts'
import { namedFirst } from './named-first.ts'

/** Pages of these titles, as they were found; `loaded` are those that were looked at. */
function found(titles: readonly string[]) {
  const loaded: string[] = []
  const hits = titles.map((title) => {
    const data = async () => {
      loaded.push(title)
      return { title }
    }
    return { id: title, data } as Hit
  })
  return { hits, loaded }
}

const simplified = new Map([['婦', '妇']])

/** The titles in the order in which they are shown. */
async function order(titles: readonly string[], names: readonly string[]): Promise<string[]> {
  return (await namedFirst(found(titles).hits, names, simplified)).map(({ id }) => id)
}

test('pages that are called what was looked for come first, each group in its order', async () => {
  expect(await order(['权益部', '“市婦联”', '乡妇联', '市妇联'], ['市妇联'])).toEqual([
    '“市婦联”',
    '市妇联',
    '权益部',
    '乡妇联',
  ])
})

test('signs in what was looked for do not matter', async () => {
  expect(await order(['计划', '3+1模式'], ['3+1 模式', '三加一'])).toEqual(['3+1模式', '计划'])
})

test('where no page is called so the order stays', async () => {
  expect(await order(['乙', '甲'], ['丙'])).toEqual(['乙', '甲'])
})

test('no page is loaded for it that is not on the first page of results', async () => {
  const titles = Array.from({ length: 12 }, (_, at) => `第${at}页`)
  const { hits, loaded } = found(titles)
  const sorted = await namedFirst(hits, ['第11页', '第9页'], simplified)
  expect(loaded).toEqual(titles.slice(0, 10))
  expect(sorted.map(({ id }) => id)).toEqual(['第9页', ...titles.filter((title) => title !== '第9页')])
})
