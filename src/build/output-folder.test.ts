import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { besideFolder, oldFolder, publishFolder, recoverFolder } from './output-folder.ts'

function folder(path: string, text: string): string {
  mkdirSync(path)
  writeFileSync(join(path, 'index.html'), text)
  return path
}

test('a finished build takes the place of the published folder, and nothing of the old one stays', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  writeFileSync(join(folder(published, 'old'), 'gone.html'), 'old')
  publishFolder(`${folder(besideFolder(`${published}/`), 'new')}/`, `${published}/`)
  expect(readdirSync(published)).toEqual(['index.html'])
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('new')
  expect(existsSync(besideFolder(published))).toBe(false)
})

test('the first build needs no folder to replace, and an old one left by a stopped build is cleared', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  folder(oldFolder(published), 'left over')
  publishFolder(folder(besideFolder(published), 'new'), published)
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('new')
  expect(existsSync(oldFolder(published))).toBe(false)
})

test('a copy of the site that somebody keeps beside it stays', () => {
  const published = join(mkdtempSync(join(tmpdir(), 'last-mile-swap-')), 'dist')
  folder(published, 'old')
  const own = folder(`${published}.old`, 'own')
  publishFolder(folder(besideFolder(published), 'new'), published)
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
  expect(() => publishFolder(besideFolder(published), published)).toThrow('ENOENT')
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('old')
})

test('after a build that was killed with the new site in place, the old one aside is no hindrance, and nothing is left', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-swap-'))
  const published = folder(join(root, 'dist'), 'second')
  folder(oldFolder(published), 'first')
  recoverFolder(published)
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('second')
  publishFolder(folder(besideFolder(published), 'third'), published)
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('third')
  expect(readdirSync(root)).toEqual(['dist'])
})

test('where nothing was published yet, nothing is put back', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-swap-'))
  recoverFolder(join(root, 'dist'))
  expect(readdirSync(root)).toEqual([])
})
