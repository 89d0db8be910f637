import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { gitIn, withBranch } from '../../tests/portals/branch.ts'
import { takeFolder } from '../folder-lock.ts'
import { publishBranch } from './publish-branch.ts'

test('a folder becomes a branch of the remote, and what is checked out stays as it was', () => {
  const remote = mkdtempSync(join(tmpdir(), 'remote-'))
  gitIn(remote, 'init', '--quiet', '--bare')
  withBranch({ '.gitignore': 'dist/\n*.css\n' }, {}, (root) => {
    gitIn(root, 'remote', 'add', 'origin', remote)
    // what this machine ignores is a part of the site all the same
    writeFileSync(join(root, '.git/info/exclude'), '*.css\n')
    mkdirSync(join(root, 'dist/models'), { recursive: true })
    writeFileSync(join(root, 'dist/index.html'), 'first')
    writeFileSync(join(root, 'dist/models/a.css'), 'style')
    publishBranch(root, 'dist', 'origin', 'pages', 'one')
    rmSync(join(root, 'dist/models'), { recursive: true })
    writeFileSync(join(root, 'dist/index.html'), 'second')
    const before = gitIn(remote, 'ls-tree', '-r', '--name-only', 'pages')
    publishBranch(root, 'dist', 'origin', 'pages', 'two')
    expect(before).toBe('index.html\nmodels/a.css\n')
    expect(gitIn(remote, 'show', 'pages:index.html')).toBe('second')
    expect(gitIn(remote, 'ls-tree', '-r', '--name-only', 'pages')).toBe('index.html\n')
    expect(gitIn(remote, 'rev-list', '--count', 'pages')).toBe('1\n')
    expect(gitIn(root, 'status', '--porcelain')).toBe('')
    expect(gitIn(root, 'branch', '--show-current')).toBe('mine\n')
  })
  rmSync(remote, { recursive: true })
})

test('files get to the branch byte by byte, whatever git does with line ends on this machine', () => {
  const remote = mkdtempSync(join(tmpdir(), 'remote-'))
  gitIn(remote, 'init', '--quiet', '--bare')
  withBranch({}, {}, (root) => {
    gitIn(root, 'remote', 'add', 'origin', remote)
    gitIn(root, 'config', 'core.autocrlf', 'true')
    mkdirSync(join(root, 'dist'))
    writeFileSync(join(root, 'dist/index.html'), 'x')
    writeFileSync(join(root, 'dist/a.csv'), 'a,b\r\n1,2\r\n')
    publishBranch(root, 'dist', 'origin', 'pages', 'one')
    expect(gitIn(remote, 'show', 'pages:a.csv')).toBe('a,b\r\n1,2\r\n')
  })
  rmSync(remote, { recursive: true })
})

test('no site, or an internal one, leaves the branch as it is', () => {
  const remote = mkdtempSync(join(tmpdir(), 'remote-'))
  gitIn(remote, 'init', '--quiet', '--bare')
  withBranch({}, {}, (root) => {
    gitIn(root, 'remote', 'add', 'origin', remote)
    mkdirSync(join(root, 'dist'))
    const publish = () => publishBranch(root, 'dist', 'origin', 'pages', 'one')
    expect(publish).toThrow('里没有网站')
    writeFileSync(join(root, 'dist/index.html'), '<meta name="audience" content="internal">')
    expect(publish).toThrow('是内部版')
    expect(gitIn(remote, 'branch', '--list')).toBe('')
  })
  rmSync(remote, { recursive: true })
})

test('a site that is being built is not published', async () => {
  const [remote, root] = ['remote-', 'root-'].map((name) => mkdtempSync(join(tmpdir(), name))) as [string, string]
  gitIn(remote, 'init', '--quiet', '--bare')
  gitIn(root, 'init', '--quiet')
  gitIn(root, 'remote', 'add', 'origin', remote)
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist/index.html'), 'half')
  await takeFolder(join(root, 'dist'))
  const { stderr, status } = spawnSync('node', [resolve('scripts/publish-branch.ts')], { cwd: root, encoding: 'utf8' })
  expect([stderr, status]).toEqual([expect.stringContaining('正在构建或发布 dist'), 2])
  expect(gitIn(remote, 'branch', '--list')).toBe('')
  for (const folder of [remote, root]) rmSync(folder, { recursive: true })
})
