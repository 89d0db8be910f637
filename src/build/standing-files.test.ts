import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileMark } from './file-mark.ts'
import { StandingFiles, standingIn } from './standing-files.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-mile-standing-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file of the folder. Gives its mark. */
function put(path: string, text = path): string {
  mkdirSync(join(folder, dirname(path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  return fileMark(join(folder, path)) ?? ''
}

const all = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test('of a folder only those files stay that are still what they were', () => {
  const marks = new Map([
    ['models/pairing.html', put('models/pairing.html')],
    ['models/changed.html', put('models/changed.html')],
    ['gone.html', 'none'],
    ['deep/in/one.html', put('deep/in/one.html')],
  ])
  put('models/changed.html', 'somebody wrote here')
  put('models/strange.html')
  put('empty/deep/strange.html')
  mkdirSync(join(folder, 'nothing'))
  standingIn(folder, (path) => marks.get(path))
  expect(all()).toEqual(['deep', 'deep/in', 'deep/in/one.html', 'models', 'models/pairing.html'])
})

test('what is behind a link of somebody is never touched', () => {
  const own = mkdtempSync(join(tmpdir(), 'last-mile-own-'))
  writeFileSync(join(own, 'own.txt'), 'own')
  symlinkSync(own, join(folder, 'linked'))
  standingIn(folder, () => undefined)
  expect(all()).toEqual([])
  expect(readdirSync(own)).toEqual(['own.txt'])
  rmSync(own, { recursive: true })
})

test('a file stays where it has its mark, once', () => {
  const mark = put('page.html')
  const standing = new StandingFiles(folder, [['page.html', mark]])
  expect(standing.keep('page.html', 'another')).toBe(false)
  expect(standing.keep('page.html', mark)).toBe(true)
  // a second file of the same path is a fault of the site, which writing finds
  expect(standing.keep('page.html', mark)).toBe(false)
})

test('a file makes way for another one without a change of the one that another folder has of it', () => {
  const mark = put('page.html')
  linkSync(join(folder, 'page.html'), join(folder, 'published.html'))
  const standing = new StandingFiles(folder, [['page.html', mark]])
  standing.makeWay('page.html')
  expect(existsSync(join(folder, 'page.html'))).toBe(false)
  writeFileSync(join(folder, 'page.html'), 'new')
  expect(fileMark(join(folder, 'published.html'))).toBe(mark)
  // what was written since stays
  standing.makeWay('page.html')
  standing.clear()
  expect(all()).toEqual(['page.html', 'published.html'])
})

test('what nobody has spoken of goes away, with folders that are empty then', () => {
  const paths = ['a/b/one.html', 'a/b/two.html', 'a/three.html', 'c/four.html']
  const standing = new StandingFiles(
    folder,
    paths.map((path) => [path, put(path)]),
  )
  const theirs = new StandingFiles(
    folder,
    standing.handOver((path) => path.startsWith('c/')),
  )
  standing.keep('a/three.html', fileMark(join(folder, 'a/three.html')) ?? '')
  standing.clear()
  expect(all()).toEqual(['a', 'a/three.html', 'c', 'c/four.html'])
  theirs.clear()
  expect(all()).toEqual(['a', 'a/three.html'])
})

test('what nobody has spoken of below a folder goes away, and nothing else does', () => {
  const paths = ['parts/2024/a', 'parts/2025/a', 'parts/2025-q1/a']
  const standing = new StandingFiles(
    folder,
    paths.map((path) => [path, put(path)]),
  )
  standing.clear('parts/2025/')
  expect(all()).toEqual(['parts', 'parts/2024', 'parts/2024/a', 'parts/2025-q1', 'parts/2025-q1/a'])
})
