import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { unfitSite } from './built-site.ts'

/**
 * Makes a folder the whole content of a branch of a remote, in one commit without a past: some forges publish a branch.
 * Neither the checkout nor its index is touched. Throws a UsageError where the folder holds no public site, and where the
 * remote refuses it: git has said why.
 * @param message what the commit says
 */
export function publishBranch(root: string, folder: string, remote: string, branch: string, message: string): void {
  const unfit = unfitSite(join(root, folder), true)
  if (unfit) throw new UsageError(unfit)
  const temporary = mkdtempSync(join(tmpdir(), 'publish-'))
  const env = { ...process.env, GIT_INDEX_FILE: join(temporary, 'index'), GIT_WORK_TREE: resolve(root, folder) }
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { env, encoding: 'utf8' }).trim()
  try {
    git('-c', 'core.autocrlf=false', 'add', '--all', '--force', '--', ':/')
    const identity = ['-c', 'user.name=Last Mile', '-c', 'user.email=']
    const commit = git(...identity, 'commit-tree', git('write-tree'), '-m', message)
    push(git, remote, branch, commit)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

function push(git: (...args: string[]) => string, remote: string, branch: string, commit: string): void {
  try {
    git('push', '--quiet', '--force', remote, `${commit}:refs/heads/${branch}`)
  } catch {
    throw new UsageError(`没有推送到 ${remote} 的 ${branch} 分支，原因见上面 git 的话。请核对网络和权限，再运行一次。`)
  }
}
