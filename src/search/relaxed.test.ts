import { expect, test } from 'vitest'
import type { Hit, HitsOf } from './index-part.ts'
import { relaxedSearch } from './relaxed.ts'
import { strictTokens } from './strict.ts'

/** An index of some pages. */
function hitsIn(pages: readonly string[]): HitsOf {
  const tokens = pages.map((page) => ` ${strictTokens(page).join(' ')} `)
  return async (words) => {
    const wanted = ` ${words.replaceAll('"', '')} `
    return tokens.flatMap((page, at) => (page.includes(wanted) ? [{ id: `${at}`, score: 1 } as Hit] : []))
  }
}

/** The pages that come nearest to a query, of these. */
async function nearest(pages: readonly string[], query: string): Promise<string[]> {
  const found = await relaxedSearch(hitsIn(pages), query, pages.length)
  return found.nearest.map(({ id }) => pages[Number(id)] ?? '')
}

const OTHERS = Array.from({ length: 20 }, (_, at) => `别的${at}`)

test('a rare word of two characters that no dictionary knows outweighs a common one', async () => {
  const found = await nearest(['工作计划', '发展计划', '春蕾女童', ...OTHERS], '春蕾计划')
  expect(found).toEqual(['春蕾女童', '工作计划', '发展计划'])
})

const COMMON = Array.from({ length: 20 }, (_, at) => `妇女${at}`)

test('a common word lets no pages through where they are nearly all', async () => {
  expect(await nearest([...COMMON, '三八节', ...OTHERS.slice(0, 9)], '妇女节')).toEqual([])
})

test('nor beside a rarer one where they are many, but all in a portal of few', async () => {
  const pages = ['妇女权益', '权益', ...COMMON]
  expect(await nearest([...pages, ...OTHERS, ...OTHERS, ...OTHERS], '妇女权益')).toHaveLength(22)
  expect(await nearest([...pages, ...OTHERS], '妇女权益')).toEqual(['妇女权益', '权益'])
  expect(await nearest(['妇女权益', '权益', ...COMMON.slice(0, 8)], '妇女权益')).toHaveLength(10)
})

test('a word that the reader has set apart is near, though nearly all pages have it', async () => {
  const { near } = await relaxedSearch(hitsIn(COMMON), '妇女', COMMON.length)
  expect(near).toHaveLength(COMMON.length)
})

test('a number that is cut out of a name is not looked for', async () => {
  expect(await nearest(['19名', '疫情', ...OTHERS], '疫情-19')).toEqual(['疫情'])
})

test('of pages that come equally near, that which the index finds best is first', async () => {
  const scores = new Map([
    ['1', 2],
    ['2', 3],
  ])
  const hitsOf = hitsIn(['妇女工作', '妇女活动', '妇女培训', ...OTHERS])
  const scored: HitsOf = async (words) =>
    (await hitsOf(words)).map((hit) => ({ ...hit, score: scores.get(hit.id) ?? 1 }))
  expect((await relaxedSearch(scored, '妇女', 23)).nearest.map(({ id }) => id)).toEqual(['2', '1', '0'])
})

test('a page is nearest with a long word in one piece, then with all of its pieces', async () => {
  const pages = ['年人，有老年', '老年人', ...OTHERS]
  expect(await nearest(pages, '老年人培训')).toEqual(['老年人', '年人，有老年'])
})

test('a query of which nothing is anywhere comes near to nothing', async () => {
  expect(await nearest(OTHERS, '火箭')).toEqual([])
})
