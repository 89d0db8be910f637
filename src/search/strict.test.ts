import { expect, test } from 'vitest'
import type { Hit, HitsOf } from './index-part.ts'
import { relaxedTokens } from './relaxed.ts'
import { strictSearch, strictTokens } from './strict.ts'

/** Pages with some tokens, as an index has them; and what it was asked for. */
function open(pages: readonly string[]): { hitsOf: HitsOf; asked: () => string[] } {
  const asked = new Set<string>()
  const tokens = pages.map((page) => ` ${strictTokens(page).join(' ')} `)
  return {
    asked: () => [...asked],
    hitsOf: async (words) => {
      const isQuoted = words.startsWith('"')
      const wanted = words.replaceAll('"', '').split(' ')
      for (const token of wanted) asked.add(token)
      const has = (page: string) =>
        isQuoted ? page.includes(` ${wanted.join(' ')} `) : wanted.every((token) => page.includes(` ${token} `))
      return tokens.flatMap((page, at) => (has(page) ? [{ id: `${at}`, score: 1 } as Hit] : []))
    },
  }
}

const LONG = '乡镇妇联组织建设'

test('of a long query that no page has the words of, what stands between the words is not asked for', async () => {
  const { hitsOf, asked } = open(['乡镇妇联', '妇联组织建设'])
  const { exact, scattered } = await strictSearch(hitsOf, LONG)
  expect([exact, await scattered()]).toEqual([[], []])
  const words = relaxedTokens(LONG)
  expect(words.length).toBeLessThan(strictTokens(LONG).length)
  expect(asked().sort()).toEqual(words.sort())
})

test('a long query is found in one piece and scattered, as a short one is', async () => {
  const pages = ['乡镇妇联组织建设工作', '组织建设，乡镇妇联，联组，织建', '乡镇妇联，组织建设']
  const { hitsOf } = open(pages)
  const { exact, scattered } = await strictSearch(hitsOf, LONG)
  expect(exact.map(({ id }) => id)).toEqual(['0'])
  expect((await scattered()).map(({ id }) => id)).toEqual(['1'])
})
