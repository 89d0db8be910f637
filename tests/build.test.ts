import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPortal, copyPortal } from './portal-build.ts'

const TINY = 'tests/portals/base'

test('a tiny portal becomes pages and a search index', () => {
  const { exitCode, dist, output } = buildPortal(copyPortal(TINY))
  expect(exitCode, output).toBe(0)
  expect(readdirSync(dist)).toEqual(
    expect.arrayContaining(['index.html', 'models.html', 'search.html', '404.html', 'pagefind']),
  )
  const [model] = readdirSync(join(dist, 'models'))
  expect(readFileSync(join(dist, 'models', String(model)), 'utf8')).toContain('背景与问题')
})

test('a bare astro build of faulty content says so, fails and leaves the old site untouched', () => {
  const root = copyPortal(TINY)
  const [unit] = readdirSync(join(root, 'content/units'))
  const file = join(root, 'content/units', String(unit))
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title:/m, 'tilte:'))
  const dist = mkdtempSync(join(tmpdir(), 'last-mile-old-'))
  writeFileSync(join(dist, 'index.html'), 'the old site')
  const { exitCode, output } = buildPortal(root, dist)
  expect(exitCode).toBe(1)
  expect(output).toContain(`content/units/${unit}`)
  expect(output).toContain('没有“tilte”这个字段')
  expect(readdirSync(dist)).toEqual(['index.html'])
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the old site')
  expect(existsSync(join(dist, 'pagefind'))).toBe(false)
})
