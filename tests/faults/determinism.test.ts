import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writePortal } from '../../src/generate/write-portal.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { hasProgram } from '../serving/programs.ts'
import { copyProject, forgetSites, startBuildIn, treeFiles } from './project.ts'

const projects: string[] = []
afterAll(() => {
  for (const project of projects) rmSync(project, { recursive: true })
})

/** A project with a demonstration city of two commits, so that its records have a history. */
function cityProject(): string {
  const project = copyProject()
  rmSync(join(project, 'content'), { recursive: true })
  writePortal(loadSchemas('schemas'), '.', project, { records: 200, seed: 7, year: 2025, bodies: 0.2 })
  const git = (...args: string[]) => execFileSync('git', ['-C', project, ...args], { env: AUTHOR })
  git('init', '--quiet')
  git('add', 'content/units', 'content/vocabularies')
  git('commit', '--quiet', '-m', 'first')
  git('add', 'content')
  git('commit', '--quiet', '-m', 'second')
  projects.push(project)
  return project
}

const AUTHOR = {
  ...process.env,
  ...{ GIT_AUTHOR_NAME: 'demo', GIT_AUTHOR_EMAIL: 'demo@example.org', GIT_AUTHOR_DATE: '2026-01-10T23:30:00+0800' },
  ...{
    GIT_COMMITTER_NAME: 'demo',
    GIT_COMMITTER_EMAIL: 'demo@example.org',
    GIT_COMMITTER_DATE: '2026-01-10T23:30:00+0800',
  },
}

/** The same project in a folder of another name and depth, its files made in another order. */
function movedProject(project: string): string {
  const away = join(mkdtempSync(join(tmpdir(), '别处 of-')), 'a', 'deeper')
  projects.push(join(away, '../..'))
  const copy = (from: string, to: string) => {
    mkdirSync(to, { recursive: true })
    for (const entry of readdirSync(from, { withFileTypes: true }).reverse()) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)]
      if (entry.isDirectory()) copy(source, target)
      else cpSync(source, target, { recursive: true, verbatimSymlinks: true })
    }
  }
  copy(project, away)
  return away
}

/** Runs a command with another time zone, language, mask of permissions, number of processors and, where it can, clock. */
const ELSEWHERE = [
  ...['env', 'TZ=Pacific/Kiritimati', 'LC_ALL=tr_TR.UTF-8', 'LANG=tr_TR.UTF-8', 'UV_THREADPOOL_SIZE=1'],
  ...(hasProgram('faketime') ? ['faketime', '-f', '2031-12-31 23:59:50'] : []),
  ...['taskset', '-c', '0', 'sh', '-c', 'umask 077 && exec "$@"', 'sh'],
]

const here = cityProject()
const there = movedProject(here)

test('two builds in different folders, time zones, languages and orders of files give the same bytes', {
  timeout: 300_000,
}, async () => {
  const first = await startBuildIn(here, [], ['env', 'TZ=America/Noronha', 'LC_ALL=C', 'LANG=C']).ended
  expect(first.exitCode, first.output).toBe(0)
  const second = await startBuildIn(there, [], ELSEWHERE).ended
  expect(second.exitCode, second.output).toBe(0)
  const [one, other] = [treeFiles(join(here, 'dist')), treeFiles(join(there, 'dist'))]
  expect([...other.keys()]).toEqual([...one.keys()])
  expect([...one].filter(([path, digest]) => other.get(path) !== digest).map(([path]) => path)).toEqual([])
  for (const part of [/^\/share\/.*\.png$/, /^\/pagefind\/.*\.pf_index$/, /\.xlsx$/, /\.docx$/, /^\/_astro\//])
    expect(
      [...one.keys()].some((path) => part.test(path)),
      String(part),
    ).toBe(true)
})

test('parts that are built side by side in different folders join into the bytes of one build', {
  timeout: 300_000,
}, async () => {
  const parts = await Promise.all([
    startBuildIn(there, ['--shard', '1/2'], ['env', 'TZ=Pacific/Kiritimati']).ended,
    startBuildIn(here, ['--shard', '2/2'], ['env', 'TZ=America/Noronha']).ended,
  ])
  for (const { exitCode, output } of parts) expect(exitCode, output).toBe(0)
  const gathered = join(there, 'gathered')
  cpSync(join(there, 'dist-parts'), gathered, { recursive: true })
  cpSync(join(here, 'dist-parts'), gathered, { recursive: true })
  expect(readdirSync(gathered)).toEqual(['1-of-2', '2-of-2'])
  rmSync(join(there, 'dist'), { recursive: true })
  forgetSites(there)
  const { exitCode, output } = await startBuildIn(there, ['--join', 'gathered']).ended
  expect(exitCode, output).toBe(0)
  expect([...treeFiles(join(there, 'dist'))]).toEqual([...treeFiles(join(here, 'dist'))])
  const [, pages = 0, reused = 0] = (/共 (\d+) 页，其中 (\d+) 页/.exec(output) ?? []).map(Number)
  expect(reused / pages).toBeGreaterThan(0.6)
})
