import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { BASE, withPortal } from '../tests/portals/portal.ts'

test('a command says what it can do, and in Chinese what it did not understand', () => {
  const run = (option: string) => spawnSync('node', ['scripts/published-ids.ts', option], { encoding: 'utf8' })
  const [asked, wrong] = [run('--help'), run('--no-such-option')]
  expect([asked.status, asked.stderr]).toEqual([0, ''])
  expect(asked.stdout).toMatch(/^用法：npm run published-ids -- /)
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toBe(`看不懂：--no-such-option\n\n${asked.stdout}`)
})

test('an option without its value, or with one that it does not take, is named', () => {
  const said = (...args: string[]) => {
    const { status, stderr } = spawnSync('node', ['scripts/check.ts', ...args], { encoding: 'utf8' })
    return [status, stderr.split('\n')[0]]
  }
  expect(said('--as-of')).toEqual([2, '--as-of 后面少了值。'])
  expect(said('--root', '--fix')).toEqual([2, '--root 后面少了值。'])
  expect(said('--root', '')).toEqual([2, '--root 后面少了值。'])
  expect(said('--fix=1')).toEqual([2, '--fix 后面不写值。'])
})

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test('every command of package.json reads its options in this way', () => {
  const files = Object.values(scripts).flatMap((command) => /scripts\/[\w-]+\.ts$/.exec(command)?.[0] ?? [])
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((file) => !/\breadCommand\(/.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('no command reads them in a way of its own', () => {
  const others = readdirSync('scripts').filter((file) => /\bparseArgs\(/.test(readFileSync(`scripts/${file}`, 'utf8')))
  expect(others).toEqual([])
})

test('what the disk refuses is told in Chinese, with the path', () => {
  const out = join('package.json', 'content')
  const { status, stderr } = spawnSync('node', ['scripts/sbom.ts', out], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([
    1,
    `${out}：路径当中有一段是文件，不是文件夹（ENOTDIR）。请核对路径和权限，再运行一次。\n`,
  ])
})

test.skipIf(!existsSync('/dev/full'))('a full disk is told in Chinese, whose errors name no path', () => {
  const { status, stderr } = spawnSync('node', ['scripts/sbom.ts', '/dev/full'], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, '磁盘满了，没有写完（ENOSPC）。请清出空间，再运行一次。\n'])
})

test('who asks for two periods is not given one of them', () => {
  const args = ['2016-1', '2016-2', '--root', 'tests/portals/base', '--as-of', '2025-12-31']
  const { status, stderr } = spawnSync('node', ['scripts/close-period.ts', ...args], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([2, '一次只写一个，多了：2016-2\n'])
})

test('a period is not closed while something of it is not due yet', () => {
  const file = 'content/programmes/2020.yaml'
  const programme = readFileSync(join(BASE, file), 'utf8')
    .replace('return_due: 2020-05-10', 'return_due: 2020-05-10\n    closed: 2020-05-20')
    .replace('after_period_days: 0', 'after_period_days: 20')
  const closed = (text: string) =>
    withPortal({ [file]: text }, (root) => {
      const args = ['scripts/close-period.ts', '2020-2', '--root', root, '--as-of', '2020-12-31']
      const { status, stderr } = spawnSync('node', args, { encoding: 'utf8' })
      return [status, stderr, existsSync(join(root, 'content/closed/2020-2.yaml'))]
    })
  const refusal = '2020-2 期到 2020-05-20 还有没到期的义务，最迟的 2020-05-20 到期。请把结算日期 closed 改到那以后。\n'
  expect(closed(programme)).toEqual([1, refusal, false])
  expect(closed(programme.replace('after_period_days: 20', 'after_period_days: 19'))).toEqual([0, '', true])
})

test('whoever may not close a period is shown the errors, not the warnings beside them', () => {
  const policy = 'content/policies/plan.yaml'
  withPortal({ [policy]: '\ufefftitle: 工作方案\n' }, (root) => {
    const args = ['scripts/close-period.ts', '2020-2', '--root', root, '--as-of', '2020-12-31']
    const { status, stderr } = spawnSync('node', args, { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('schema/missing-field')
    expect(stderr).not.toContain('file/byte-order-mark')
  })
})

test('a store is the same one with a slash behind its name: it goes back to its own sites', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'last-mile-store-'))
  const script = resolve('scripts/deploy.ts')
  try {
    const said = ['store:site/portal', 'store:site/portal/', 'store:site/portal//'].map(
      (store) => spawnSync('node', [script, store, '--rollback'], { cwd, encoding: 'utf8' }).stderr,
    )
    expect(new Set(said)).toEqual(new Set(['.cache/releases/store%3Asite%2Fportal 里没有更早的网站可以退回。\n']))
  } finally {
    rmSync(cwd, { recursive: true })
  }
})

const ofAstro = Object.entries(scripts).filter(([, command]) => /astro\.mjs (?!check)/.test(command))

test.each(ofAstro)('npm run %s tells what it can do as well, in Chinese', (name, command) => {
  const [, ...args] = command.split(' ')
  const { status, stdout } = spawnSync(process.execPath, [...args, '--help'], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, expect.stringMatching(`^用法：npm run ${name.replace(':internal', '')} -- `)])
})
