import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { digestOf, manifestOf, nameOf } from './manifest.ts'

const site = mkdtempSync(join(tmpdir(), 'manifest-'))
afterAll(() => rmSync(site, { recursive: true }))

mkdirSync(join(site, 'a b'))
writeFileSync(join(site, 'index.html'), 'abc')
writeFileSync(join(site, 'a b/结对.html'), '')

/** The SHA-256 of `abc` and of nothing (FIPS 180-4). */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

test('a site is told by the digest of each of its files', () => {
  expect([...manifestOf(site)]).toEqual([
    ['a b/结对.html', EMPTY],
    ['index.html', ABC],
  ])
  expect(digestOf(join(site, 'gone.html'))).toBeUndefined()
})

test('the same files have the same name on every machine, however they are listed; any other file has another', () => {
  const files = [...manifestOf(site)]
  const name = nameOf(new Map(files))
  expect(name).toBe('ad2bdf6faf29')
  expect(nameOf(new Map(files.toReversed()))).toBe(name)
  const others = [files.slice(1), [...files, ['b.html', EMPTY] as const], files.map(([path]) => [path, ABC] as const)]
  expect(new Set(others.map((each) => nameOf(new Map(each))).concat(name)).size).toBe(4)
})
