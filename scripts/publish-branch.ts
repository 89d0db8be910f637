/** `npm run publish-branch`: puts dist/ on the branch `pages` of origin, for forges that publish a branch. */
import { existsSync } from 'node:fs'
import { publishBranch } from '../src/deploy/publish-branch.ts'
import { buildFacts } from '../src/source-commit.ts'

if (existsSync('dist')) {
  publishBranch('.', 'dist', 'origin', 'pages', `Built from ${buildFacts('.', undefined).commit}`)
  console.log('已把 dist/ 放到 origin 的 pages 分支。')
} else {
  console.error('没有 dist/。先运行 npm run build。')
  process.exitCode = 1
}
