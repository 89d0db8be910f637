import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { siteMaker } from '../../tests/deploy/site-maker.ts'
import { compressSite } from '../serving/compress.ts'
import { Releases } from './releases.ts'
import { takeIn } from './taken-in.ts'

const scratch = mkdtempSync(join(tmpdir(), 'taken-in-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let made = 0

const siteOf = siteMaker(scratch)

/** A folder that sites are published to, with compressed copies if nothing else is said. */
function place(finish: (folder: string) => Promise<unknown> = compressSite) {
  const folder = join(scratch, `folder-${++made}`)
  const releases = new Releases(folder)
  const publish = async (site: string) => {
    const name = await takeIn(releases, site, finish)
    releases.serve(name)
    return join(folder, 'releases', name)
  }
  return { publish, at: (path: string) => join(folder, 'current', path) }
}

const [PAGE, OTHER] = ['x'.repeat(2000), 'z'.repeat(2000)]

test.each([
  ['says something else', '.br', brotliCompressSync(OTHER)],
  ['says something else', '.gz', gzipSync(OTHER)],
  ['is none', '.br', Buffer.from('junk')],
  ['is none', '.gz', Buffer.from('junk')],
])('a compressed copy that %s is made again: %s', async (_, ending, bytes) => {
  const { publish, at } = place()
  const site = siteOf({ 'index.html': PAGE })
  await publish(site)
  const { mtime } = statSync(at('index.html'))
  writeFileSync(at(`index.html${ending}`), bytes)
  utimesSync(at(`index.html${ending}`), mtime, mtime)
  await publish(site)
  const unpack = ending === '.br' ? brotliDecompressSync : gunzipSync
  expect(String(unpack(readFileSync(at(`index.html${ending}`))))).toBe(PAGE)
})

test('a site that is published again has its copies still, and the scripts of the one before with theirs', async () => {
  const { publish, at } = place()
  await publish(siteOf({ 'index.html': '1', '_astro/a.js': PAGE, '_astro/both.js': PAGE }))
  const site = siteOf({ 'index.html': PAGE, '_astro/both.js': PAGE })
  await publish(site)
  // the copies of a script of the site before are made anew, and stay
  const all = () => readdirSync(at(''), { recursive: true }).sort()
  const [before, inode] = [all(), statSync(at('index.html.br')).ino]
  expect(before).toContain('_astro/a.js.br')
  writeFileSync(at('evil.br'), brotliCompressSync('x'))
  writeFileSync(at('evil.html'), 'x')
  await publish(site)
  expect(all()).toEqual(before)
  expect(statSync(at('index.html.br')).ino).toBe(inode)
})

test('what a site has under the name of a copy is its own, in every later site', async () => {
  const { publish } = place(async () => undefined)
  const sites = ['1', '2'].map((text) => siteOf({ 'a.json': PAGE, 'a.json.gz': text, 'b.html': text }))
  const folders: string[] = []
  for (const site of [...sites, ...sites]) folders.push(await publish(site))
  const read = (folder: string) => ['a.json.gz', 'b.html'].map((path) => readFileSync(join(folder, path), 'utf8'))
  expect(folders.slice(0, 2).map(read)).toEqual([
    ['1', '1'],
    ['2', '2'],
  ])
  expect(folders.slice(2)).toEqual(folders.slice(0, 2))
})

test('what has not changed is taken over once, though it has the name of a copy of another file', async () => {
  const { publish } = place(async () => undefined)
  const own = { 'a.json': PAGE, 'a.json.gz': 'own' }
  await publish(siteOf({ ...own, 'b.html': '1' }))
  const folder = await publish(siteOf({ ...own, 'b.html': '2' }))
  expect(readFileSync(join(folder, 'a.json.gz'), 'utf8')).toBe('own')
})
