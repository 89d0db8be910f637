import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { png } from '../src/check/rules/example-picture.ts'
import { SITE_MARK } from '../src/publish/site-mark.ts'
import { buildEnvironment, buildPortal, copyPortal } from './portal-build.ts'

const TINY = 'tests/portals/base'

test('a tiny portal becomes pages and a search index', () => {
  const { exitCode, dist, output } = buildPortal(copyPortal(TINY))
  expect(exitCode, output).toBe(0)
  expect(readdirSync(dist)).toEqual(
    expect.arrayContaining(['index.html', 'models.html', 'search.html', '404.html', 'pagefind']),
  )
  expect(existsSync(join(dist, SITE_MARK))).toBe(true)
  expect(readFileSync(join(dist, 'models/pairing.html'), 'utf8')).toContain('背景与问题')
})

test('a picture of a record is published under its own address', () => {
  const root = copyPortal(TINY)
  const file = join(root, 'content/models/pairing.mdx')
  writeFileSync(file, readFileSync(file, 'utf8').replace('独居老人', '![两名志愿者](pairing/door.png)\n\n独居老人'))
  mkdirSync(join(root, 'content/models/pairing'))
  writeFileSync(join(root, 'content/models/pairing/door.png'), png(8, 6))
  const { exitCode, dist, output } = buildPortal(root)
  expect(exitCode, output).toBe(0)
  expect(Uint8Array.from(readFileSync(join(dist, 'media/models/pairing/door.png')))).toEqual(png(8, 6))
  expect(readFileSync(join(dist, 'models/pairing.html'), 'utf8')).toContain(
    '<img src="/media/models/pairing/door.png" alt="两名志愿者" width="8" height="6"',
  )
})

test('a build from a day that is none says so in one line, and publishes nothing', () => {
  const dist = mkdtempSync(join(tmpdir(), 'last-mile-old-'))
  const { exitCode, output } = buildPortal(copyPortal(TINY), dist, 'public', ['--as-of', '2016-13-45'])
  expect(exitCode).toBe(1)
  expect(output.trim().split('\n')).toEqual([
    '“2016-13-45”不是日期，要写成 2016-03-22 这样。',
    expect.stringContaining('构建没有完成'),
  ])
  expect(readdirSync(dist)).toEqual([])
})

test('a preview of what has not been built says what to do first', () => {
  const nowhere = join(mkdtempSync(join(tmpdir(), 'last-mile-none-')), 'dist')
  const env = buildEnvironment(undefined)
  const preview = ['node_modules/.bin/node', 'scripts/preview.ts']
  for (const [program = '', ...args] of [preview, ['node_modules/.bin/astro', 'preview']]) {
    const { status, stderr } = spawnSync(program, [...args, '--outDir', nowhere], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('里还没有网站。请先运行 npm run build。')
  }
})

test('a bare astro build of faulty content says so, fails and leaves the old site untouched', () => {
  const root = copyPortal(TINY)
  const [unit] = readdirSync(join(root, 'content/units'))
  const file = join(root, 'content/units', String(unit))
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title:/m, 'tilte:'))
  const dist = mkdtempSync(join(tmpdir(), 'last-mile-old-'))
  for (const name of ['index.html', SITE_MARK]) {
    mkdirSync(dirname(join(dist, name)), { recursive: true })
    writeFileSync(join(dist, name), 'the old site')
  }
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--outDir', dist], {
    env: buildEnvironment(root),
    encoding: 'utf8',
  })
  const output = stdout + stderr
  expect(status).toBe(1)
  expect(output).toContain(`content/units/${unit}`)
  expect(output).toContain('没有“tilte”这个字段')
  expect(readdirSync(dist)).toEqual(['api', 'index.html'])
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the old site')
  expect(existsSync(join(dist, 'pagefind'))).toBe(false)
})
