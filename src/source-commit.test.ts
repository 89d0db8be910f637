import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { scanText } from './check/privacy/scan.ts'
import { givenDate } from './environment.ts'
import { changeDates } from './history/change-dates.ts'
import { fileSteps } from './history/file-steps.ts'
import { buildFacts, doubtfulDate } from './source-commit.ts'

const noRepository = mkdtempSync(join(tmpdir(), 'last-mile-no-git-'))

test('a build sees everything from the day that it is given, with git or without', () => {
  expect(buildFacts('.', '2016-06-30').asOf).toBe('2016-06-30')
  expect(buildFacts(noRepository, '2016-06-30')).toEqual({ asOf: '2016-06-30', commit: null })
  expect(buildFacts('.', undefined).asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('the name of a commit is not taken for a telephone number, though it has digits alone', () => {
  const { commit } = buildFacts('.', '2016-06-30')
  expect(commit).toMatch(/^[0-9a-f]+$/)
  // each begins as a number with a code of its area does
  const names = Array.from({ length: 900 }, (_, at) => `0${100 + at}${(at * 7_919_993 + 2_345_678) % 10_000_000}4567`)
  const taken = (length: number) =>
    names.filter((name) => scanText(`资料版本 ${name.slice(0, length)} 统计`).length > 0)
  const length = commit?.length ?? 0
  expect(taken(length)).toEqual([])
  expect(taken(length + 1)).not.toEqual([])
})

test('the day of a commit is that of China, wherever it was made', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-day-'))
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'content/a.yaml'), 'title: a\n')
  const date = '2020-05-06T22:30:00+0000'
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date, TZ: 'America/Los_Angeles' }
  const identity = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.org']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'a'],
  ])
    execFileSync('git', ['-C', root, ...args], { env })
  expect(buildFacts(root, undefined).asOf).toBe('2020-05-07')
  expect(changeDates(root).get('content/a.yaml')).toBe('2020-05-07')
  expect(
    fileSteps(root)
      .get('content/a.yaml')
      ?.map(({ date: day }) => day),
  ).toEqual(['2020-05-07'])
})

test('a shallow clone that does not have the last change of the content says that its day may be too late', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-whole-'))
  mkdirSync(join(root, 'content'))
  const identity = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.org']
  const commit = (file: string) => {
    writeFileSync(join(root, file), 'title: a\n')
    execFileSync('git', ['-C', root, 'add', '-A'])
    execFileSync('git', ['-C', root, ...identity, 'commit', '-qm', file])
  }
  execFileSync('git', ['-C', root, 'init', '-q'])
  for (const file of ['a.txt', 'content/a.yaml', 'b.txt']) commit(file)
  const cloneOf = (depth: number) => {
    const clone = join(mkdtempSync(join(tmpdir(), 'last-mile-shallow-')), 'clone')
    execFileSync('git', ['clone', '-q', '--depth', String(depth), `file://${root}`, clone])
    return clone
  }
  const shallow = cloneOf(1)
  expect(doubtfulDate(shallow, undefined)).toMatch(/数据截至日期暂按 \d{4}-\d\d-\d\d。请先运行 git fetch --unshallow/)
  expect(doubtfulDate(shallow, '2016-06-30')).toBeUndefined()
  // nothing is frozen by such a day
  const args = ['scripts/close-period.ts', '2016-1', '--root', shallow]
  const { status, stderr } = spawnSync('node', args, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, `${doubtfulDate(shallow, undefined)}\n`])
  const check = spawnSync('node', ['scripts/check.ts', '--root', shallow], { encoding: 'utf8' })
  expect(check.stderr.split('\n')[0]).toBe(doubtfulDate(shallow, undefined))
  // the last change is there, with the commit before it
  expect(doubtfulDate(cloneOf(3), undefined)).toBeUndefined()
  expect(doubtfulDate(root, undefined)).toBeUndefined()
})

test('without git it asks for the day, unless there is nothing to build', () => {
  expect(() => buildFacts(noRepository, undefined)).toThrow('没有 content 文件夹')
  mkdirSync(join(noRepository, 'content'))
  expect(() => buildFacts(noRepository, undefined)).toThrow('请用 --as-of')
})

test.each(['', 'true', '2016-13-45', '2016-06', '去年'])('“%s” is refused as a day', (given) => {
  expect(() => buildFacts('.', given)).toThrow(`“${given}”不是日期`)
})

test('the day stands behind --as-of; without a day behind it, none is taken from elsewhere', () => {
  expect(givenDate(['build', '--as-of', '2016-06-30', '--outDir', 'site'])).toBe('2016-06-30')
  expect(givenDate(['build', '--as-of=2016-06-30'])).toBe('2016-06-30')
  expect(givenDate(['build', '--as-of'])).toBe('')
  expect(givenDate(['build'])).toBe(process.env['LAST_MILE_AS_OF'])
})

test.skipIf(process.getuid?.() !== 0)(
  'a repository of another user, which git does not read, is told with the way out',
  () => {
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
    const root = mkdtempSync(join(tmpdir(), 'last-mile-foreign-'))
    mkdirSync(join(root, 'content'))
    execFileSync('git', ['-C', root, 'init', '-q'])
    for (const folder of [root, join(root, '.git')]) chownSync(folder, 12345, 12345)
    expect(() => buildFacts(root, undefined)).toThrow(`git config --global --add safe.directory ${root}`)
    vi.unstubAllEnvs()
  },
)
