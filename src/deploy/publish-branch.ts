import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Makes a folder the whole content of a branch of a remote, in one commit without a past: some forges publish a branch.
 * Neither the checkout nor its index is touched.
 * @param message what the commit says
 */
export function publishBranch(root: string, folder: string, remote: string, branch: string, message: string): void {
  const temporary = mkdtempSync(join(tmpdir(), 'publish-'))
  const env = { ...process.env, GIT_INDEX_FILE: join(temporary, 'index'), GIT_WORK_TREE: resolve(root, folder) }
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { env, encoding: 'utf8' }).trim()
  try {
    git('add', '--all', '--force', '--', ':/')
    const identity = ['-c', 'user.name=Last Mile', '-c', 'user.email=']
    const commit = git(...identity, 'commit-tree', git('write-tree'), '-m', message)
    git('push', '--quiet', '--force', remote, `${commit}:refs/heads/${branch}`)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}
