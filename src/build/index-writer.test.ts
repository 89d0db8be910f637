import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileDigest } from '../check/privacy/site/audit.ts'
import { fileMark } from './file-mark.ts'
import { IndexWriter } from './index-writer.ts'

const [SAME, OTHER, LEFT] = ['same', 'other', 'left'].map((name) => `pagefind/parts/2025/${name}`) as [
  string,
  string,
  string,
]
const GONE = 'pagefind/parts/2024/gone'
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'last-mile-index-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const at = (site: string, path: string) => join(root, site, path)
const markOf = (path: string) => fileMark(at('dist', path)) ?? ''

function put(file: string): string {
  mkdirSync(dirname(file), { recursive: true })
  return file
}

/** A writer of the index of the next site, over a published one whose files say `old`. */
function writerOver(isStanding: boolean): IndexWriter {
  const paths = [SAME, OTHER, LEFT, GONE]
  for (const path of paths) writeFileSync(put(at('dist', path)), 'old')
  if (isStanding) for (const path of paths) linkSync(at('dist', path), put(at('next', path)))
  const seen = paths.map(
    (path) => [path, { digest: fileDigest(path, Buffer.from('old')), mark: markOf(path) }] as const,
  )
  const standing = isStanding ? paths.map((path) => [path, markOf(path)] as const) : []
  return new IndexWriter({ folder: join(root, 'next'), site: join(root, 'dist'), files: new Map(seen), standing })
}

test.each([true, false])('files of the same bytes are those of the published site, standing: %s', (isStanding) => {
  const writer = writerOver(isStanding)
  writer.write('parts/2025/same', 'old')
  writer.write('parts/2025/other', new TextEncoder().encode('new'))
  expect([...writer.endPart('parts/2025')]).toEqual([
    [SAME, { digest: fileDigest(SAME, Buffer.from('old')), mark: markOf(SAME) }],
  ])
  // the audit looks into the folder of a part as soon as it is told of it
  expect(readdirSync(dirname(at('next', SAME))).sort()).toEqual(['other', 'same'])
  expect(writer.endPart('parts/2025').size).toBe(0)
  writer.clear()
  expect(fileMark(at('next', SAME))).toBe(markOf(SAME))
  expect(readFileSync(at('next', OTHER), 'utf8')).toBe('new')
  expect(existsSync(dirname(at('next', GONE)))).toBe(false)
  // nothing was written into what is published
  for (const path of [SAME, OTHER, LEFT, GONE]) expect(readFileSync(at('dist', path), 'utf8')).toBe('old')
})

test('a file of the published site that was changed by hand is written anew', () => {
  const writer = writerOver(false)
  writeFileSync(at('dist', SAME), 'somebody wrote here')
  writer.write('parts/2025/same', 'old')
  expect(writer.endPart('parts/2025').size).toBe(0)
  expect(readFileSync(at('next', SAME), 'utf8')).toBe('old')
})
