import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { UsageError } from '../../usage-error.ts'
import { png } from '../rules/example-picture.ts'
import { auditHistory } from './history.ts'

// put together here, so that no private value stands in the code
const MOBILE = ['138', '0013', '8000'].join('')
const LANDLINE = ['0451', '84000000'].join('-')

/** A commit: its message and what it writes; null takes a file away. */
type Commit = readonly [message: string, files: Readonly<Record<string, string | Uint8Array | null>>]

/** Runs a function on a new repository with a first empty commit tagged `base`, and these on top. */
function withRepository<T>(commits: readonly Commit[], use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'history-'))
  const identity = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.org']
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...identity, ...args], { stdio: 'pipe' })
  try {
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', 'base')
    git('tag', 'base')
    for (const [message, files] of commits) {
      for (const [path, body] of Object.entries(files)) write(join(root, path), body)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
    }
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

function write(path: string, body: string | Uint8Array | null): void {
  rmSync(path, { force: true })
  if (body === null) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, body)
}

const faultsOf = (...commits: Commit[]) => withRepository(commits, (root) => auditHistory(root, 'base..HEAD', []))

test('a value that a later commit takes away is still found, once, at its place', () => {
  const faults = faultsOf(
    ['add', { 'a.yaml': `title: 通知\ntel: ${MOBILE}\n` }],
    ['more', { 'b.yaml': 'x' }],
    ['remove', { 'a.yaml': null }],
  )
  expect(faults).toMatchObject([{ file: 'a.yaml', line: 2, column: 6, rule: 'privacy/mobile' }])
  expect(faults[0]?.message).toMatch(/^提交 [0-9a-f]{10} 的文件里有手机号（1\*+）。$/)
})

test.each([
  ['a message', [`call ${MOBILE}`, {}]],
  ['a path', ['add', { [`来访/${MOBILE}.txt`]: '' }]],
  ['a table', ['add', { 'a.xlsx': zipSync({ 'xl/sharedStrings.xml': strToU8(`<t>${MOBILE}</t>`) }) }]],
  ['a text in GBK', ['add', { 'a.txt': Buffer.concat([Buffer.from('b5e7bbb0a3ba', 'hex'), Buffer.from(MOBILE)]) }]],
] as const)('%s is searched', (_, commit) => {
  const faults = faultsOf(commit)
  expect(faults.map(({ rule }) => rule)).toEqual(['privacy/mobile'])
  expect(JSON.stringify(faults)).not.toContain(MOBILE)
})

test('a picture with more than the picture in it is found after it was cleaned', () => {
  const file = 'content/models/pairing/visit.png'
  const faults = faultsOf(['add', { [file]: png(8, 8, { extra: 'eXIf' }) }], ['clean', { [file]: png(8, 8) }])
  expect(faults).toMatchObject([{ file, rule: 'image/metadata' }])
})

test('what stands before the range is not looked at', () => {
  const count = (range: string) =>
    withRepository(
      [
        ['add', { 'a.txt': MOBILE }],
        ['other', { 'b.txt': 'x' }],
      ],
      (root) => auditHistory(root, range, []).length,
    )
  expect(count('base..HEAD')).toBe(1)
  expect(count('HEAD~1..HEAD')).toBe(0)
})

test('a public contact may stand in its place', () => {
  const contacts = [{ value: LANDLINE, places: ['content/site.yaml'] }]
  const found = (path: string) =>
    withRepository([['add', { [path]: LANDLINE }]], (root) => auditHistory(root, 'base..HEAD', contacts))
  expect(found('content/site.yaml')).toEqual([])
  expect(found('content/other.yaml')).toHaveLength(1)
})

test('a range that git does not know is a wrong call', () => {
  withRepository([], (root) => expect(() => auditHistory(root, 'nowhere..HEAD', [])).toThrow(UsageError))
})

test('npm run check -- --history lists the faults and exits 1', () => {
  withRepository([['add', { 'a.yaml': `tel: ${MOBILE}\n` }]], (root) => {
    const { status, stdout } = spawnSync('node', ['scripts/check.ts', '--root', root, '--history', 'base..HEAD'], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout).toContain('a.yaml:1:6  错误  提交')
  })
})
