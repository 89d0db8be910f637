import { execFileSync } from 'node:child_process'
import type { Example } from '../../src/rule-doc.ts'
import { layFiles, withPortal } from './portal.ts'

/** Runs git in a folder, as nobody in particular on a fixed day; what lives for a test is not tidied up. */
export function gitIn(root: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_AUTHOR_DATE: '2020-12-01T09:00:00+0800',
    GIT_COMMITTER_DATE: '2020-12-01T09:00:00+0800',
    GIT_CONFIG_GLOBAL: '/dev/null',
  }
  const settings = ['user.name=test', 'user.email=', 'core.autocrlf=false', 'maintenance.auto=false']
  const own = settings.flatMap((setting) => ['-c', setting])
  return execFileSync('git', ['-C', root, ...own, ...args], { env, encoding: 'utf8' })
}

/**
 * Runs a function on the smallest portal as a repository: `main` with some files laid over it, and, checked out, the
 * branch `mine` with its own over those, in a commit of their own.
 */
export function withBranch<T>(main: Example, mine: Example, use: (root: string) => T): T {
  return withPortal(main, (root) => {
    gitIn(root, 'init', '--quiet', '--initial-branch=main')
    commitAll(root)
    gitIn(root, 'switch', '--quiet', '--create', 'mine')
    commitFiles(root, mine)
    return use(root)
  })
}

/** Lays files over what is checked out, and commits them. */
export function commitFiles(root: string, files: Example): void {
  layFiles(root, files)
  commitAll(root)
}

function commitAll(root: string): void {
  gitIn(root, 'add', '--all')
  gitIn(root, 'commit', '--quiet', '--allow-empty', '--message', 'step')
}
