import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { siteMaker } from '../../tests/deploy/site-maker.ts'
import { compressSite } from '../serving/compress.ts'
import { Releases } from './releases.ts'
import { takeIn } from './taken-in.ts'

const scratch = mkdtempSync(join(tmpdir(), 'releases-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let made = 0

const siteOf = siteMaker(scratch)

const nothing = async () => undefined

/** Serves some sites, one after the other, in a new folder. */
async function serving(...sites: string[]) {
  const folder = join(scratch, `folder-${++made}`)
  const releases = new Releases(folder)
  const names: string[] = []
  const serve = async (site: string) => {
    const name = await takeIn(releases, site, nothing)
    releases.serve(name)
    names.push(name)
  }
  for (const site of sites) await serve(site)
  const current = () => basename(readlinkSync(join(folder, 'current')))
  const history = () => readFileSync(join(folder, 'history.txt'), 'utf8').split('\n').filter(Boolean)
  return { folder, releases, names, serve, current, history }
}

const page = (text: string) => siteOf({ 'index.html': text })

test('a folder in the place of the link is said to be in the way, and stays', async () => {
  const folder = join(scratch, `folder-${++made}`)
  mkdirSync(join(folder, 'current'), { recursive: true })
  await expect(takeIn(new Releases(folder), page('1'), nothing)).rejects.toThrow('current 不是发布时做的链接')
  expect(readdirSync(folder)).toEqual(['current'])
})

test('what another program keeps in folders of the same names stays, and readers of it go on reading it', async () => {
  const folder = join(scratch, `folder-${++made}`)
  mkdirSync(join(folder, 'releases/v1'), { recursive: true })
  symlinkSync('releases/v1', join(folder, 'current'))
  await expect(takeIn(new Releases(folder), page('1'), nothing)).rejects.toThrow('current 不是发布时做的链接')
  expect(readlinkSync(join(folder, 'current'))).toBe('releases/v1')
  rmSync(join(folder, 'current'))
  const releases = new Releases(folder)
  for (const text of ['1', '2']) releases.serve(await takeIn(releases, page(text), nothing))
  expect(readdirSync(join(folder, 'releases'))).toContain('v1')
})

test('what was changed, added or packed anew by hand in a served site is put right when it is published again', async () => {
  const folder = join(scratch, `folder-${++made}`)
  const site = siteOf({ 'index.html': 'x'.repeat(2000), 'a.html': 'y'.repeat(2000), '_astro/a.js': 'y'.repeat(2000) })
  const releases = new Releases(folder)
  const publish = async () => releases.serve(await takeIn(releases, site, compressSite))
  await publish()
  const at = (path: string) => join(folder, 'current', path)
  const whole = readdirSync(at('')).sort()
  for (const file of ['a.html', '_astro/a.js']) {
    const { mtime } = statSync(at(file))
    writeFileSync(at(`${file}.gz`), gzipSync('z'.repeat(2000)))
    utimesSync(at(`${file}.gz`), mtime, mtime)
  }
  rmSync(at('index.html.br'))
  writeFileSync(at('evil.html'), 'z')
  await publish()
  expect(readdirSync(at('')).sort()).toEqual(whole)
  for (const file of ['a.html', '_astro/a.js'])
    expect(gunzipSync(readFileSync(at(`${file}.gz`))).toString()).toBe('y'.repeat(2000))
})

test('the last five sites are kept, and no other', async () => {
  const { folder, releases, names, history } = await serving(...['1', '2', '3', '4', '5', '6'].map(page))
  expect(history()).toEqual(names.slice(1))
  const kept = names.slice(1).flatMap((name) => [name, `${name}.json`])
  expect(readdirSync(join(folder, 'releases')).sort()).toEqual(kept.sort())
  expect(releases.former).toBe(names[4])
})

test('a copy of a site that somebody keeps beside the sites under a name of its own stays', async () => {
  const { folder, names, serve } = await serving(page('1'))
  const copies = [`before-${names[0]}`, `${names[0]}-copy`]
  for (const copy of copies)
    cpSync(join(folder, 'releases', names[0] ?? ''), join(folder, 'releases', copy), { recursive: true })
  for (const text of ['2', '3', '4', '5', '6']) await serve(page(text))
  const kept = readdirSync(join(folder, 'releases'))
  expect(kept).toEqual(expect.arrayContaining(copies))
  expect(kept).not.toContain(names[0])
})

test('a site that is served already is served once; one from before is served again', async () => {
  const [first, second] = [page('1'), page('2')]
  const { names, history, serve, releases } = await serving(first, second, second)
  expect(history()).toEqual(names.slice(0, 2))
  await serve(first)
  expect(history()).toEqual([names[0], names[1], names[0]])
  releases.goBack()
  expect([history(), releases.former]).toEqual([names.slice(0, 2), names[0]])
})

test('where a later site was not sent as a whole, that of now is the one to go back to', async () => {
  const { folder, names, releases, current, history, serve } = await serving(page('1'), page('2'))
  expect(releases.newest).toBe(names[1])
  const later = await takeIn(releases, page('later'), async () => undefined)
  releases.begin(later)
  // what it has withdrawn would come back
  expect([releases.former, releases.newest]).toEqual([names[1], later])
  releases.goBack()
  expect(releases.newest).toBe(names[1])
  expect([current(), history()]).toEqual([names[1], names])
  expect(releases.former).toBe(names[0])
  releases.begin(names[0] ?? '')
  await serve(page('3'))
  expect(releases.former).toBe(names[1])
  expect(readdirSync(folder).sort()).toEqual(['current', 'history.txt', 'releases'])
})

test('a server can read what another user keeps shut', async () => {
  const site = page('1')
  chmodSync(join(site, 'index.html'), 0o600)
  const { folder } = await serving(site)
  expect(statSync(join(folder, 'current/index.html')).mode & 0o777).toBe(0o644)
})

test('the link says which site is served, wherever a run was stopped', async () => {
  const { folder, names, releases, current } = await serving(page('1'), page('2'))
  // stopped behind the link, before the history
  writeFileSync(join(folder, 'history.txt'), `${names[0]}\n`)
  expect(releases.former).toBe(names[0])
  releases.goBack()
  expect(current()).toBe(names[0])
  // stopped while it went back
  writeFileSync(join(folder, 'history.txt'), `${names[0]}\n${names[1]}\n`)
  expect(releases.former).toBeUndefined()
  rmSync(join(folder, 'current'))
  expect(releases.former).toBeUndefined()
})

test('a site that was cleared away by hand is not gone back to', async () => {
  const { folder, names, releases, current } = await serving(...['1', '2', '3'].map(page))
  rmSync(join(folder, 'releases', names[1] ?? ''), { recursive: true })
  expect(releases.former).toBe(names[0])
  releases.goBack()
  expect(current()).toBe(names[0])
  expect(releases.former).toBeUndefined()
})

test('what the list of sites names and is none of ours is not gone back to', async () => {
  const { folder, names, releases } = await serving(page('1'))
  mkdirSync(join(folder, 'releases/v1'))
  writeFileSync(join(folder, 'history.txt'), `v1\n../releases\n${names[0]}\n`)
  expect([releases.now, releases.former]).toEqual([names[0], undefined])
})

test('a list of files that is lost or cut off keeps no later site from being served', async () => {
  const { folder, names, serve } = await serving(page('1'))
  writeFileSync(join(folder, 'releases', `${names[0]}.json`), '[["index.html",')
  await serve(page('2'))
  rmSync(join(folder, 'releases', `${names[1]}.json`))
  await serve(page('3'))
  expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('3')
})

test('a site that is published again puts back what was changed or taken away by hand', async () => {
  const site = siteOf({ 'index.html': '1', 'a b/结对.html': '2' })
  const { folder, serve } = await serving(site)
  writeFileSync(join(folder, 'current/index.html'), 'changed')
  rmSync(join(folder, 'current/a b'), { recursive: true })
  await serve(site)
  const read = (path: string) => readFileSync(join(folder, 'current', path), 'utf8')
  expect([read('index.html'), read('a b/结对.html')]).toEqual(['1', '2'])
  expect(readdirSync(join(folder, 'current')).sort()).toEqual(['a b', 'index.html'])
})

test('scripts and styles of the site before stay for open pages, those of the one before it go', async () => {
  const { folder, serve } = await serving(
    siteOf({ 'index.html': '1', '_astro/a.js': 'a', 'below/_astro/a.js': 'a', 'old.html': 'x' }),
    siteOf({ 'index.html': '2', '_astro/b.js': 'b' }),
  )
  const paths = ['old.html', '_astro/a.js', '_astro/b.js', 'below/_astro/a.js']
  const files = () => paths.filter((path) => existsSync(join(folder, 'current', path)))
  expect(files()).toEqual(['_astro/a.js', '_astro/b.js'])
  await serve(page('3'))
  expect(files()).toEqual(['_astro/b.js'])
})

test('what has not changed is the same file again, its compressed copies too, and keeps its time', async () => {
  const old = new Date('2020-05-01T08:00:00Z')
  const sites = ['1', '2'].map((text) =>
    siteOf({ 'a/same.html': 'x', 'a/same.json': 'y', 'a/same.json.gz': text, 'index.html': text }),
  )
  for (const site of sites) utimesSync(join(site, 'a/same.html'), old, old)
  const { folder, releases } = await serving()
  const compress = async (release: string) => {
    for (const ending of ['br', 'gz']) {
      const copy = join(release, `a/same.html.${ending}`)
      if (!existsSync(copy)) writeFileSync(copy, ending)
    }
  }
  const names: string[] = []
  for (const site of sites) {
    const name = await takeIn(releases, site, compress)
    releases.serve(name)
    names.push(name)
  }
  const inodes = (path: string) => new Set(names.map((name) => statSync(join(folder, 'releases', name, path)).ino)).size
  const paths = ['a/same.html', 'a/same.html.br', 'a/same.html.gz', 'a/same.json', 'a/same.json.gz', 'index.html']
  expect(paths.map(inodes)).toEqual([1, 1, 1, 1, 2, 2])
  expect(readFileSync(join(folder, 'current/a/same.json.gz'), 'utf8')).toBe('2')
  expect(statSync(join(folder, 'current/a/same.html')).mtime).toEqual(old)
  const before = statSync(join(folder, 'current/index.html')).ino
  await takeIn(releases, sites[1] ?? '', compress)
  expect(statSync(join(folder, 'current/index.html')).ino).toBe(before)
})

test('what was changed by hand is in no later site', async () => {
  const { folder, serve } = await serving(siteOf({ 'index.html': '1', 'about.html': 'x' }))
  rmSync(join(folder, 'current/about.html'))
  writeFileSync(join(folder, 'current/about.html'), 'changed')
  await serve(siteOf({ 'index.html': '2', 'about.html': 'x' }))
  expect(readFileSync(join(folder, 'current/about.html'), 'utf8')).toBe('x')
})

test('what a stopped run has left behind is in no later site', async () => {
  const { folder, releases } = await serving(page('1'))
  const second = page('2')
  const name = await takeIn(releases, second, nothing)
  renameSync(join(folder, 'releases', name), join(folder, 'releases', `${name}.part`))
  writeFileSync(join(folder, 'releases', `${name}.part`, 'junk.html'), 'x')
  writeFileSync(join(folder, 'current.part'), 'x')
  releases.serve(await takeIn(releases, second, nothing))
  expect(readdirSync(join(folder, 'current/'))).toEqual(['index.html'])
  expect(readdirSync(folder).sort()).toEqual(['current', 'history.txt', 'releases'])
})

test('a site whose finish fails is not there, and is taken in anew', async () => {
  const { folder, releases, current, names } = await serving(page('1'))
  const second = page('2')
  await expect(takeIn(releases, second, () => Promise.reject(new Error('full')))).rejects.toThrow('full')
  expect(current()).toBe(names[0])
  const name = await takeIn(releases, second, nothing)
  releases.serve(name)
  expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('2')
  expect(readdirSync(join(folder, 'releases')).filter((entry) => entry.endsWith('.part'))).toEqual([])
})
