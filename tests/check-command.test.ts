import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { AS_OF, layPortal } from './portals/portal.ts'

const SCRIPT = join(import.meta.dirname, '../scripts/check.ts')
const WRONG = 'title：工作方案\n'
const FILE = 'content/policies/plan.yaml'

let root = ''
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Runs the command on a portal. */
function check(...args: string[]) {
  const run = spawnSync(process.execPath, [SCRIPT, '--root', root, '--as-of', AS_OF, ...args], { encoding: 'utf8' })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

describe('npm run check', () => {
  test('passes a sound portal and says so', () => {
    root = layPortal({})
    expect(check()).toEqual({ status: 0, out: '检查通过，没有发现问题。\n', err: '' })
  })

  test('says that a folder is not there, and does not ask for a date first', () => {
    root = layPortal({})
    const run = spawnSync(process.execPath, [SCRIPT, '--root', join(root, 'nowhere')], { encoding: 'utf8' })
    expect([run.status, run.stderr.split('\n')[0]]).toEqual([
      2,
      `${join(root, 'nowhere')} 里没有 content 文件夹。请核对文件夹的位置。`,
    ])
  })

  test('takes the day from the environment where no option gives it, as a build does', () => {
    root = layPortal({})
    const env = { ...process.env, LAST_MILE_AS_OF: AS_OF }
    const run = spawnSync(process.execPath, [SCRIPT, '--root', root], { encoding: 'utf8', env })
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '检查通过，没有发现问题。\n', ''])
  })

  test('lists the faults of the asked files, counts those of others, and fails for either', () => {
    root = layPortal({ [FILE]: WRONG })
    expect(check()).toMatchObject({ status: 1, out: expect.stringContaining(`${FILE}:1:6`) })
    const other = check(join(root, 'content/units'))
    expect(other.status).toBe(1)
    expect(other.out).not.toContain(FILE)
    expect(other.out).toMatch(/别的文件里还有 \d+ 处错误/)
  })

  test('a file that bears a private value as its name is among the asked ones', () => {
    const file = `content/units/${['138', '0013', '8000'].join('')}.yaml`
    root = layPortal({ [file]: WRONG })
    const { out, status } = check(join(root, file))
    expect(status).toBe(1)
    expect(out).toContain('content/units/1**********.yaml')
  })

  test('--changed lists what differs from a branch, committed or not', () => {
    root = layPortal({ 'content/policies/old.yaml': WRONG })
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args])
    git('init', '--quiet', '--initial-branch=main')
    git('add', '.')
    git('commit', '--quiet', '--message=start')
    git('switch', '--quiet', '--create', 'mine')
    writeFileSync(join(root, FILE), WRONG)
    const { out, status } = check('--changed', 'main')
    expect(out).toContain(FILE)
    expect(out).not.toContain('old.yaml')
    expect(status).toBe(1)
  })

  test('--fix repairs the asked files, says what it did, and does nothing the second time', () => {
    root = layPortal({ [FILE]: WRONG, 'content/policies/other.yaml': WRONG })
    const first = check('--fix', join(root, FILE))
    expect(first.err).toContain(`已改  ${FILE}:1:6  字段名后面的冒号是全角的“：”。`)
    expect(readFileSync(join(root, FILE), 'utf8')).toBe('title: 工作方案\n')
    expect(readFileSync(join(root, 'content/policies/other.yaml'), 'utf8')).toBe(WRONG)
    expect(check('--fix', join(root, FILE)).err).toBe('没有可以自动改的地方。\n')
  })

  test('--format gives a report for programs on standard output alone', () => {
    root = layPortal({ [FILE]: WRONG })
    const { out, err } = check('--fix', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({ errors: expect.any(Number), elsewhere: 0 })
    expect(err).toContain('自动改好 1 处')
  })

  test.each([
    [['--unknown'], '看不懂：'],
    [['--format', 'xml'], '没有“xml”这种格式。'],
    [['--as-of', '2020-02-30'], '“2020-02-30”不是日期'],
    [['content/nothing.yaml'], '没有“content/nothing.yaml”这个文件或文件夹。'],
    // there, but in the folder where the command runs and not in the portal that it checks
    [['content/units'], '“content/units”不在要检查的门户'],
    [['..'], '“..”不在要检查的门户'],
    [['--changed', 'no-such-branch'], 'git 里没有“no-such-branch”'],
  ])('%j is answered in Chinese with the usage, and exit code 2', (args, words) => {
    root = layPortal({})
    const { status, out, err } = check(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(words)
    expect(err).toContain('用法：npm run check')
  })
})
