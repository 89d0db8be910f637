import { type ChildProcess, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildEnvironment } from '../portal-build.ts'
import { filesOf } from '../site-files.ts'

/** What a checkout of the program holds, without content. */
const PROGRAM = [
  'src',
  'schemas',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** A copy of the program with the content of the smallest portal, and with working files and caches of its own. */
export function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'last-mile-project-'))
  for (const name of PROGRAM) cpSync(name, join(project, name), { recursive: true })
  cpSync('tests/portals/base/content', join(project, 'content'), { recursive: true })
  const modules = join(process.cwd(), 'node_modules')
  mkdirSync(join(project, 'node_modules'))
  for (const name of readdirSync(modules).filter((each) => !each.startsWith('.') || each === '.bin'))
    symlinkSync(join(modules, name), join(project, 'node_modules', name))
  return project
}

/** Takes away all that a project remembers but its bundled program, which no content is in. */
export function forgetSites(project: string): void {
  const memory = join(project, 'node_modules/.cache/last-mile')
  for (const name of readdirSync(memory).filter((each) => each !== 'programs'))
    rmSync(join(memory, name), { recursive: true })
}

/** A program under way, with all processes that it starts in one group. */
export interface Running {
  child: ChildProcess
  signal(name: NodeJS.Signals): void
  /** resolves when it has ended */
  ended: Promise<{ exitCode: number | null; output: string }>
}

/** Starts a build in a project, `under` another program where one is named. */
export function startBuildIn(project: string, args: readonly string[] = [], under: readonly string[] = []): Running {
  const command = [...under, process.execPath, 'scripts/build.ts', ...args]
  return startIn(project, command, { ...buildEnvironment(undefined), LAST_MILE_AS_OF: '2020-12-31' })
}

/** Starts a program in a folder. */
export function startIn(cwd: string, [program = '', ...args]: readonly string[], env = process.env): Running {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const ended = new Promise<Awaited<Running['ended']>>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, output })),
  )
  const signal = (name: NodeJS.Signals) => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name)
  }
  return { child, ended, signal }
}

/** The digest of each file below a folder, by its path from there, in order. */
export function treeFiles(folder: string): Map<string, string> {
  const files = filesOf(folder).map(({ path, bytes }) => [path.slice(folder.length), hash('sha256', bytes)] as const)
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** One digest of every path and byte below a folder; `none` where it is not there. */
export function treeDigest(folder: string): string {
  return existsSync(folder) ? hash('sha256', JSON.stringify([...treeFiles(folder)])) : 'none'
}
