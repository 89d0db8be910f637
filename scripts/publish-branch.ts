/** `npm run publish-branch`: puts dist/ on the branch `pages` of origin, for forges that publish a branch. */
import { readCommand, runCommand } from '../src/command-line.ts'
import { publishBranch } from '../src/deploy/publish-branch.ts'
import { takeFolder } from '../src/folder-lock.ts'
import { gitText } from '../src/git.ts'
import { UsageError } from '../src/usage-error.ts'

readCommand('用法：npm run publish-branch（把 dist/ 放到 origin 的 pages 分支）', {})
await runCommand(async () => {
  if (!gitText('.', ['remote', 'get-url', 'origin']))
    throw new UsageError('这里没有 git 仓库，或仓库没有叫 origin 的远端。请在克隆下来的仓库里运行。')
  // a build that swaps the folder meanwhile would have a part of each site published
  if (!(await takeFolder('dist')))
    throw new UsageError('另一个命令正在构建或发布 dist。等它结束再运行；这次什么都没有改。')
  publishBranch('.', 'dist', 'origin', 'pages', `Built from ${gitText('.', ['rev-parse', '--short=9', 'HEAD'])}`)
  console.log('已把 dist/ 放到 origin 的 pages 分支。')
})
