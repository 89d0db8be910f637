import { expect, test } from 'vitest'
import type { Hit, HitsOf } from './index-part.ts'
import { relaxedTokens } from './relaxed.ts'
import { strictSearch, strictTokens } from './strict.ts'

/** Pages with some tokens, as an index has them, which drops what is on none where it is not quoted; and what it was asked for. */
function open(pages: readonly string[]): { hitsOf: HitsOf; asked: () => string[] } {
  const asked = new Set<string>()
  const tokens = pages.map((page) => ` ${strictTokens(page).join(' ')} `)
  return {
    asked: () => [...asked],
    hitsOf: async (words) => {
      const isQuoted = words.startsWith('"')
      const wanted = words.replaceAll('"', '').split(' ')
      for (const token of wanted) asked.add(token)
      const known = wanted.filter((token) => tokens.some((page) => page.includes(` ${token} `)))
      const has = (page: string) =>
        isQuoted
          ? page.includes(` ${wanted.join(' ')} `)
          : known.length > 0 && known.every((token) => page.includes(` ${token} `))
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

/** The pages with a query in one piece, and those that have it scattered. */
async function found(pages: readonly string[], query: string) {
  const { exact, scattered } = await strictSearch(open(pages).hitsOf, query)
  const shown = (hits: readonly Hit[]) => hits.map(({ id }) => pages[Number(id)])
  return { exact: shown(exact), scattered: shown(await scattered()) }
}

test('a single character behind a number is wanted as well', async () => {
  expect(strictTokens('2016年')).toEqual(['2016', '年z'])
  expect(await found(['2016年', '2016', '年'], '2016年')).toEqual({ exact: ['2016年'], scattered: [] })
  expect(await found(['年', '2016'], '年')).toEqual({ exact: ['年'], scattered: [] })
})

test('each word of a query is found in one piece, wherever the others stand', async () => {
  const pages = ['两癌筛查，南岗区', '南岗区，两癌，别的，癌筛，筛查', '南岗区']
  expect(await found(pages, '南岗区 两癌筛查')).toEqual({ exact: [pages[0]], scattered: [pages[1]] })
})

test.each(['妇联 飞船', '飞船妇联', '飞船', '19338'])(
  '%s, of which something is nowhere, is nowhere',
  async (query) => {
    expect(await found(['妇联', '妇联工作', '12338'], query)).toEqual({ exact: [], scattered: [] })
  },
)
