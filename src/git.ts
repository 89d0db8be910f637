import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const MOST_BYTES = 2 ** 30

/** Days are those of China, wherever a commit was made: forges make theirs by the clock of their servers. */
export const COMMIT_DAY = ['--date=format-local:%Y-%m-%d'] as const
const CHINA = 'CST-8'

/**
 * What a git command prints in a folder; undefined where it fails: no repository, no git.
 * @param input what the command reads
 */
export function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  if (!isInRepository(resolve(root))) return undefined
  const options = {
    maxBuffer: MOST_BYTES,
    env: { ...process.env, TZ: CHINA },
    ...(input === undefined ? {} : { input }),
  }
  try {
    return execFileSync('git', ['-C', root, ...args], { ...options, stdio: ['pipe', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

/** Asked before git is: to start a program costs a large process 20 ms. */
function isInRepository(folder: string): boolean {
  if (process.env['GIT_DIR'] !== undefined || existsSync(join(folder, '.git'))) return true
  const above = dirname(folder)
  return above !== folder && isInRepository(above)
}

/** What git says where it does not work in a folder; empty where it does. */
export function gitComplaint(root: string): string {
  return spawnSync('git', ['-C', root, 'rev-parse'], { encoding: 'utf8' }).stderr ?? ''
}

/** What a git command prints, as text without the line end; empty where it fails. */
export function gitText(root: string, args: readonly string[]): string {
  return git(root, args)?.toString('utf8').trim() ?? ''
}
