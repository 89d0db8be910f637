import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { compressSite } from './compress.ts'

const scratch = mkdtempSync(join(tmpdir(), 'compress-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let made = 0

/** A site of some files, written on a day long ago. */
function siteOf(files: Readonly<Record<string, string>>) {
  const dir = join(scratch, String(++made))
  const old = new Date('2020-05-01T08:00:00.123Z')
  const write = (path: string, text: string, time = old) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
    utimesSync(join(dir, path), time, time)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  const read = (path: string) => readFileSync(join(dir, path))
  const list = () => readdirSync(dir).sort()
  return { dir, write, read, list, size: (path: string) => statSync(join(dir, path)).size }
}

/** A text that can be packed better by taking more time. */
const LONG = Array.from({ length: 4000 }, (_, at) => `第 ${(at * 7919) % 1009} 户已走访，${at % 13} 人。`).join('\n')

test('every text that is large enough has two copies of its own time, any other file has none', async () => {
  const [large, small] = ['x'.repeat(1024), 'x'.repeat(1023)]
  const texts = 'html css js json xml svg csv ics txt'.split(' ').map((ending) => `a.${ending}`)
  const others = ['a.png', 'a.css.map', 'a.html.png', 'a.xlsx', 'html']
  const { dir, read, list } = siteOf({
    ...Object.fromEntries([...texts, ...others].map((path) => [path, large])),
    ...{ 'small.html': small, 'small.html.br': 'x', 'small.html.gz': 'x' },
  })
  const { files, made: now, bytes, brotli } = await compressSite(dir)
  const copies = texts.flatMap((path) => [`${path}.br`, `${path}.gz`])
  expect(list()).toEqual([...texts, ...others, ...copies, 'small.html'].sort())
  for (const path of texts) {
    expect([brotliDecompressSync(read(`${path}.br`)), gunzipSync(read(`${path}.gz`))].map(String)).toEqual([
      large,
      large,
    ])
    for (const ending of ['br', 'gz'])
      expect(statSync(join(dir, `${path}.${ending}`)).mtime).toEqual(statSync(join(dir, path)).mtime)
  }
  expect([files, now, bytes]).toEqual([9, 9, 9 * 1024])
  expect(brotli).toBe(9 * read('a.html.br').length)
})

test('what has not changed is not compressed again; what has, or has lost a copy, is', async () => {
  const { dir, write, read } = siteOf({ 'a.html': LONG, 'b.html': LONG, 'c.html': LONG })
  const first = await compressSite(dir)
  expect(await compressSite(dir)).toEqual({ ...first, made: 0 })
  write('a.html', `${LONG}完`, new Date('2020-05-02T08:00:00Z'))
  rmSync(join(dir, 'b.html.gz'))
  expect(await compressSite(dir)).toMatchObject({ files: 3, made: 2 })
  expect(String(brotliDecompressSync(read('a.html.br')))).toBe(`${LONG}完`)
  expect(existsSync(join(dir, 'b.html.gz'))).toBe(true)
})

test('a copy without its file is removed, and half of one; a file that is named otherwise is not', async () => {
  const gone = ['gone.html.br', 'gone.html.gz', 'gone.html.br.part', 'a.html.br.part', 'a.html.gz.part']
  const kept = ['a.br.png', 'a.html', 'a.part', 'brgz']
  const { dir, list } = siteOf(Object.fromEntries([...gone, ...kept].map((path) => [path, 'x'])))
  await compressSite(dir)
  expect(list()).toEqual(kept)
})

test('what is kept for a year is packed as small as can be', async () => {
  const { dir, size } = siteOf({ '_astro/a.js': LONG, 'a.js': LONG, 'models_astro/a.js': LONG })
  await compressSite(dir)
  expect(size('_astro/a.js.br')).toBeLessThan(size('a.js.br'))
  expect(size('models_astro/a.js.br')).toBe(size('a.js.br'))
})
