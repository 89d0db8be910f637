import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beginFolder, besideFolder, oldFolder, publishFolder, recoverFolder } from './output-folder.ts'

function folder(path: string, text: string): string {
  mkdirSync(path)
  writeFileSync(join(path, 'index.html'), text)
  return path
}

/** Where the site before is kept. */
const spareOf = (published: string) => join(published, '../.cache/spare')

test('a finished build takes the place of the published folder, and nothing of the old one stays', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  writeFileSync(join(folder(published, 'old'), 'gone.html'), 'old')
  publishFolder(`${folder(besideFolder(`${published}/`), 'new')}/`, `${published}/`, spareOf(published))
  expect(readdirSync(published)).toEqual(['index.html'])
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('new')
  expect(existsSync(besideFolder(published))).toBe(false)
})

test('the first build needs no folder to replace, and an old one left by a stopped build is cleared', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  folder(oldFolder(published), 'left over')
  publishFolder(folder(besideFolder(published), 'new'), published, spareOf(published))
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('new')
  expect(existsSync(oldFolder(published))).toBe(false)
})

test('a copy of the site that somebody keeps beside it stays', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  folder(published, 'old')
  const own = folder(`${published}.old`, 'own')
  publishFolder(folder(besideFolder(published), 'new'), published, spareOf(published))
  expect(readFileSync(join(own, 'index.html'), 'utf8')).toBe('own')
})

test('a build killed between the two renames has left the old site aside, and the next one puts it back', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  folder(oldFolder(published), 'old')
  folder(besideFolder(published), 'new')
  recoverFolder(published)
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('old')
})

test('where the finished build cannot be put in place, the published folder is back in its own', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  folder(published, 'old')
  expect(() => publishFolder(besideFolder(published), published, spareOf(published))).toThrow('ENOENT')
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('old')
})

test('after a build that was killed with the new site in place, the old one aside is no hindrance, and nothing is left', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-swap-'))
  const published = folder(join(root, 'dist'), 'second')
  folder(oldFolder(published), 'first')
  recoverFolder(published)
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('second')
  publishFolder(folder(besideFolder(published), 'third'), published, spareOf(published))
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('third')
  expect(readdirSync(root)).toEqual(['.cache', 'dist'])
  expect(readFileSync(join(spareOf(published), 'index.html'), 'utf8')).toBe('second')
})

test('the next build begins with the site before the published one, or with nothing', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  const beside = besideFolder(published)
  folder(beside, 'left by a build that was killed')
  beginFolder(beside, spareOf(published))
  expect(readdirSync(beside)).toEqual([])
  folder(published, 'first')
  publishFolder(beside, published, spareOf(published))
  beginFolder(beside, spareOf(published))
  expect(readFileSync(join(beside, 'index.html'), 'utf8')).toBe('first')
  expect(existsSync(spareOf(published))).toBe(false)
})

test('a published folder that is only a link to a folder of somebody is never built in', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-swap-'))
  const [published, own] = [join(root, 'dist'), folder(join(root, 'own'), 'own')]
  symlinkSync(own, published)
  publishFolder(folder(besideFolder(published), 'new'), published, spareOf(published))
  expect(existsSync(spareOf(published))).toBe(false)
  expect(existsSync(oldFolder(published))).toBe(false)
  expect(readFileSync(join(own, 'index.html'), 'utf8')).toBe('own')
})

test('where the site before cannot be kept, it goes away', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-swap-'))
  const published = folder(join(root, 'dist'), 'old')
  writeFileSync(join(root, '.cache'), 'a file where the folder should be')
  publishFolder(folder(besideFolder(published), 'new'), published, spareOf(published))
  expect(readdirSync(root).sort()).toEqual(['.cache', 'dist'])
})

test('what a build that was killed while it cleared away has left is no hindrance, and does not stay', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-swap-'))
  const published = folder(join(root, 'dist'), 'second')
  folder(oldFolder(published), 'first')
  folder(join(root, '.dist.gone'), 'half of an older one')
  mkdirSync(join(root, '.cache'))
  folder(spareOf(published), 'older still')
  publishFolder(folder(besideFolder(published), 'third'), published, spareOf(published))
  expect(readdirSync(root)).toEqual(['.cache', 'dist'])
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('third')
  expect(readFileSync(join(spareOf(published), 'index.html'), 'utf8')).toBe('second')
})

test('where nothing was published yet, nothing is put back', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-swap-'))
  recoverFolder(join(root, 'dist'))
  expect(readdirSync(root)).toEqual([])
})
