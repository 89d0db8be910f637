import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeRoutes } from './route-table.ts'
import { maskOf, openRoutes, partsOf } from './routes.ts'

test.each([[[]], [[0]], [[3]], [[4]], [[0, 1, 2, 3]], [[2, 5, 17, 63]]])('the parts %j are told by a mask', (parts) => {
  expect(partsOf(maskOf(parts))).toEqual(parts)
})

/** Words of three parts: some in all of them, most in one. */
const COMMON = ['妇女', '女工', 'cafe', '31']
const RARE = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + at, 0x5e00 + at))
const PARTS = [0, 1, 2].map((part) => [...COMMON, ...RARE.filter((_, at) => at % 3 === part)])

function open(parts: readonly (readonly string[])[]) {
  const { contents, ...folder } = makeRoutes(parts)
  const loaded: string[] = []
  const partsOfToken = openRoutes(folder, async (path) => {
    loaded.push(path)
    return JSON.parse(contents.get(path) ?? '')
  })
  return { partsOfToken, loaded, contents, folder }
}

test('each word leads to the parts that hold it, a word of none to none, and a file is loaded once', async () => {
  const { partsOfToken, loaded } = open(PARTS)
  for (const [at, word] of RARE.entries()) expect(await partsOfToken(word)).toEqual([at % 3])
  for (const word of [...COMMON, 'Café', '3+1']) expect(await partsOfToken(word)).toEqual([0, 1, 2])
  expect(await partsOfToken('火箭')).toEqual([])
  expect(new Set(loaded).size).toBe(loaded.length)
  expect(loaded.length).toBeLessThanOrEqual(16)
})

test('the files are small, and other words make another folder', () => {
  const { contents, folder } = open(PARTS)
  expect(Math.max(...[...contents.values()].map((text) => gzipSync(text).length))).toBeLessThan(4096)
  expect(open(PARTS).contents).toEqual(contents)
  expect(open([...PARTS, ['新词']]).folder.folder).not.toBe(folder.folder)
})
