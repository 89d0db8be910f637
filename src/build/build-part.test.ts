import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPipeline } from '../pipeline.ts'
import { shareTest } from '../search/index-share.ts'
import { buildRequest, pageTest, partName, partsIn } from './build-part.ts'

test('a build is asked for a part, for the whole of parts, or for nothing but the whole', () => {
  expect(buildRequest(['build', '--shard', '3/8'])).toEqual({ part: { number: 3, of: 8 } })
  expect(buildRequest(['build', '--year=2016', '--outDir', 'site'])).toEqual({ part: { year: 2016 } })
  expect(buildRequest(['build', '--join', 'dist-parts'])).toEqual({ join: 'dist-parts' })
  expect(buildRequest(['build', '--outDir', 'site', '--silent', '--as-of', '2016-06-30'])).toEqual({})
})

test.each([
  [['--shard', '9/8'], '--shard 9/8 不对。'],
  [['--shard', '0/8'], '--shard 0/8 不对。'],
  [['--shard', 'a'], '--shard a 不对。'],
  [['--year', '16'], '--year 16 不对。'],
  [['--join'], '--join 后面少了值。'],
  [['--shard', '1/2', '--year', '2016'], '一次只能用一个'],
  [['--yaer', '2016', '--asof'], '看不懂 --yaer、--asof。'],
])('%j is refused: %s', (args, words) => {
  expect(() => buildRequest(args)).toThrow(words)
})

test('a folder without parts is no site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-parts-'))
  expect(() => partsIn(folder)).toThrow('没有一份构建好的网页')
  expect(() => partsIn(join(folder, 'nowhere'))).toThrow('没有一份构建好的网页')
})

test('every page and every part of the search index is in one part of the site', () => {
  const parts = [1, 2, 3].map((number) => ({ number, of: 3 }))
  expect(parts.map(partName)).toEqual(['1-of-3', '2-of-3', '3-of-3'])
  for (let at = 0; at < 10; at++) {
    expect(parts.filter((part) => pageTest(part, [])('/models/pairing', at))).toHaveLength(1)
    expect(parts.filter((part) => shareTest(part)('2016', at))).toHaveLength(1)
  }
})

test('a year has the pages of its records, in every language, and its part of the search index', () => {
  const { editions } = runPipeline('.', 'schemas', { asOf: '2026-01-31', commit: null })
  const [record] = [...(editions?.get('zh-CN')?.records.values() ?? [])].flat().filter(({ year }) => year === 2016)
  const isDue = pageTest({ year: 2016 }, [...(editions?.values() ?? [])])
  expect([record?.url, `/en${record?.url}`, '/', '/models'].map((address) => isDue(String(address), 0))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(['2016', '2017', 'rest'].map((name) => shareTest({ year: 2016 })(name, 0))).toEqual([true, false, false])
  expect(partName({ year: 2016 })).toBe('year-2016')
  expect(() => pageTest({ year: 2061 }, [...(editions?.values() ?? [])])).toThrow(/没有 2061 年度的记录。.*、2016、/)
})
