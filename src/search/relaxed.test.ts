import { expect, test } from 'vitest'
import type { Hit, HitsOf } from './index-part.ts'
import { relaxedSearch } from './relaxed.ts'
import { strictTokens } from './strict.ts'

/** The pages that come nearest to a query, of these. */
async function nearest(pages: readonly string[], query: string): Promise<string[]> {
  const tokens = pages.map((page) => ` ${strictTokens(page).join(' ')} `)
  const hitsOf: HitsOf = async (words) => {
    const wanted = ` ${words.replaceAll('"', '')} `
    return tokens.flatMap((page, at) => (page.includes(wanted) ? [{ id: `${at}`, score: 1 } as Hit] : []))
  }
  return (await relaxedSearch(hitsOf, query, pages.length)).map(({ id }) => pages[Number(id)] ?? '')
}

const OTHERS = Array.from({ length: 20 }, (_, at) => `别的${at}`)

test('a rare word of two characters that no dictionary knows outweighs a common one', async () => {
  const found = await nearest(['工作计划', '发展计划', '春蕾女童', ...OTHERS], '春蕾计划')
  expect(found).toEqual(['春蕾女童', '工作计划', '发展计划'])
})
