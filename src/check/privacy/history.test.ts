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

const packed = (text: string) => zipSync({ 'xl/sharedStrings.xml': strToU8(`<t>${text}</t>`) })

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
  ['a table with macros', ['add', { 'a.xlsm': packed(MOBILE) }]],
  ['a table by another name', ['add', { 'a.txt': packed(MOBILE) }]],
  ['a table in a document', ['add', { 'a.docx': zipSync({ 'word/embeddings/a.xlsx': packed(MOBILE) }) }]],
  ['a part in UTF-16', ['add', { 'a.xlsx': zipSync({ 'a.xml': Buffer.from(`\ufeff<t>${MOBILE}</t>`, 'utf16le') }) }]],
  ['a name in an archive', ['add', { 'a.zip': zipSync({ [`${MOBILE}.txt`]: strToU8('x') }) }]],
  ['a page in a document', ['add', { 'a.docx': zipSync({ 'word/a.htm': strToU8(`<p>${MOBILE}`) }) }]],
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

test.each([
  ['outside the content', { 'docs/visit.png': png(8, 8, { extra: 'eXIf' }) }],
  ['in a document', { 'a.docx': zipSync({ 'word/media/visit.png': png(8, 8, { extra: 'eXIf' }) }) }],
])('a picture %s is looked into', (_, files) => {
  expect(faultsOf(['add', files]).map(({ rule }) => rule)).toEqual(['image/metadata'])
})

test.each([
  ['a PDF', '%PDF-1.7'],
  ['an old table', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['a picture of another format', Buffer.from('49492a00080000000000', 'hex')],
  ['a table that is cut off', packed('x').subarray(0, 40)],
  ['a picture that is cut off', png(8, 8, { extra: 'eXIf' }).subarray(0, 30)],
  ['a PDF in an archive', zipSync({ 'a.pdf': strToU8('%PDF-1.7') })],
  ['an old table in a document', zipSync({ 'a/oleObject1.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') })],
  ['an archive with a password', packed('x').map((byte, at) => (at === 6 ? byte | 1 : byte))],
  ['an archive that would fill the memory', zipSync({ a: new Uint8Array(65 * 1024 * 1024) })],
  ['an archive in an archive that is cut off', zipSync({ a: packed('x').subarray(0, 40) })],
] as const)('%s is said not to have been searched', (_, bytes) => {
  const faults = faultsOf(['add', { [`来访/${MOBILE}`]: bytes }]).filter(({ rule }) => rule !== 'privacy/mobile')
  expect(faults).toMatchObject([{ rule: 'file/stray', severity: 'error' }])
  expect(JSON.stringify(faults)).not.toContain(MOBILE)
})

test('what several pictures of a document have beside the picture is said once', () => {
  const picture = png(8, 8, { extra: 'eXIf' })
  const [one, two] = [{ 'a.png': picture }, { 'a.png': picture, 'b.png': picture }].map((files) =>
    faultsOf(['add', { 'a.docx': zipSync(files) }])[0]?.message.slice(13),
  )
  expect(one).toContain('带着')
  expect(two).toBe(one)
})

test('what an office program keeps beside its text, and programs of pages, are no such files', () => {
  const table = zipSync({ 'xl/workbook.xml': strToU8('<t/>'), 'xl/printerSettings1.bin': new Uint8Array([1, 0, 2]) })
  expect(faultsOf(['add', { 'a.xlsx': table, 'public/a.woff2': new Uint8Array([0x77, 0, 1]) }])).toEqual([])
})

test('a picture with a telling name is told of without it', () => {
  const faults = faultsOf(['add', { [`content/models/pairing/${MOBILE}.png`]: png(8, 8, { extra: 'eXIf' }) }])
  expect(faults.map(({ rule }) => rule).sort()).toEqual(['image/metadata', 'privacy/mobile'])
  expect(JSON.stringify(faults)).not.toContain(MOBILE)
})

test('who signed a commit is in its head already; any other address in a message is told of', () => {
  const address = ['someone', 'mail.cn'].join('@')
  expect(faultsOf(['add\n\nSigned-off-by: tester <tester@example.org>', {}])).toEqual([])
  expect(faultsOf([`add\n\nReported-by: tester <${address}>`, {}])).toHaveLength(1)
  expect(faultsOf([`add\n\nask ${address}`, {}])).toHaveLength(1)
})

test.each(['author', 'committer'])(
  'the %s of a commit may sign it with the full name that stands in its head',
  (who) => {
    const name = ['王', '秀', '兰'].join('')
    const found = (message: string) =>
      withRepository([], (root) => {
        const address = 'tester@example.org'
        const named = {
          GIT_AUTHOR_NAME: 'a',
          GIT_AUTHOR_EMAIL: address,
          GIT_COMMITTER_NAME: 'b',
          GIT_COMMITTER_EMAIL: address,
        }
        const env = { ...process.env, ...named, [`GIT_${who.toUpperCase()}_NAME`]: name }
        execFileSync('git', ['-C', root, 'commit', '--quiet', '--allow-empty', '--message', message], { env })
        return auditHistory(root, 'base..HEAD', []).length
      })
    expect(found(`add\n\nSigned-off-by: ${name} <tester@example.org>`)).toBe(0)
    expect(found(`来访人${name}反映情况`)).toBe(1)
  },
)

test.each(['author', 'committer'])('the %s of a commit may sign it with the address that stands in its head', (who) => {
  const [signed, other] = ['someone', 'another'].map((name) => [name, 'mail.cn'].join('@'))
  const found = withRepository([], (root) => {
    const named = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: other, GIT_COMMITTER_NAME: 'b', GIT_COMMITTER_EMAIL: other }
    const env = { ...process.env, ...named, [`GIT_${who.toUpperCase()}_EMAIL`]: signed }
    const message = `add\n\nSigned-off-by: a <${signed}>\nSigned-off-by: b <${other}>`
    execFileSync('git', ['-C', root, 'commit', '--quiet', '--allow-empty', '--message', message], { env })
    return auditHistory(root, 'base..HEAD', [])
  })
  expect(found).toEqual([])
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

test('in a portal within a larger repository a public contact may stand in its place of the portal only', () => {
  const contacts = [{ value: LANDLINE, places: ['content/site.yaml'] }]
  const places = { 'portal/content/site.yaml': LANDLINE, 'content/site.yaml': LANDLINE }
  const faults = withRepository([['add', places]], (root) => auditHistory(join(root, 'portal'), 'base..HEAD', contacts))
  expect(faults.map(({ file }) => file)).toEqual(['../content/site.yaml'])
})

test('a file that was moved and changed is searched under its new name, and told of with the commit that did it', () => {
  const lines = '结对照看的第一步是登记。\n'.repeat(20)
  const commits: Commit[] = [
    ['add', { 'a.txt': lines }],
    ['move', { 'a.txt': null, 'b.txt': `${lines}${MOBILE}\n` }],
    ['more', { 'c.txt': 'x' }],
  ]
  const [faults, moved] = withRepository(commits, (root) => [
    auditHistory(root, 'base..HEAD', []),
    execFileSync('git', ['-C', root, 'rev-parse', 'HEAD~1'], { encoding: 'utf8' }).slice(0, 10),
  ])
  expect(faults).toMatchObject([{ file: 'b.txt', line: 21, column: 1 }])
  expect(faults[0]?.message).toContain(`提交 ${moved} 的文件里`)
})

test('a value that stands in several files is told of in each, in a file that was put back once', () => {
  const faults = faultsOf(
    ['add', { 'a.txt': MOBILE, 'b.txt': MOBILE }],
    ['change', { 'a.txt': 'x' }],
    ['put back', { 'a.txt': MOBILE }],
  )
  expect(faults.map(({ file }) => file)).toEqual(['a.txt', 'b.txt'])
})

test('what only a merge brings is found', () => {
  const faults = withRepository([['one', { 'a.txt': 'x' }]], (root) => {
    const identity = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.org']
    const git = (...args: string[]) => execFileSync('git', ['-C', root, ...identity, ...args], { stdio: 'pipe' })
    git('checkout', '--quiet', '-b', 'side', 'base')
    git('commit', '--quiet', '--allow-empty', '--message', 'two')
    git('merge', '--quiet', '--no-ff', '--no-commit', '-')
    write(join(root, 'a.txt'), `x${'\n'}${MOBILE}`)
    git('commit', '--quiet', '--all', '--message', 'merge')
    return auditHistory(root, 'base..HEAD', [])
  })
  expect(faults).toMatchObject([{ file: 'a.txt', line: 2 }])
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
