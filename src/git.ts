import { execFileSync } from 'node:child_process'

const MOST_BYTES = 2 ** 30

/**
 * What a git command prints in a folder; undefined where it fails: no repository, no git.
 * @param input what the command reads
 */
export function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const options = { maxBuffer: MOST_BYTES, ...(input === undefined ? {} : { input }) }
  try {
    return execFileSync('git', ['-C', root, ...args], { ...options, stdio: ['pipe', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

/** What a git command prints, as text without the line end; empty where it fails. */
export function gitText(root: string, args: readonly string[]): string {
  return git(root, args)?.toString('utf8').trim() ?? ''
}
