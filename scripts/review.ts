/** `npm run review -- --base REV`: says what a branch does to the content. Faults are told too and are no failure of it. */

import { readCommand, runCommand } from '../src/command-line.ts'
import { contentRoot, givenDate } from '../src/environment.ts'
import { readBranch } from '../src/review/branch.ts'
import { renderReview } from '../src/review/markdown.ts'
import { type Review, reviewBranch } from '../src/review/review.ts'
import { toldFacts } from '../src/source-commit.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run review -- --base 分支 [选项]
  --base 分支        和哪个分支比，例如 main；比的是从它分出来以后的改动
  --format 格式      markdown（写成合并请求的意见）或 json；不写就是 markdown
  --as-of 年-月-日   义务按这一天计算；不写就是 content/ 最后一次提交的日期
  --root 文件夹      审阅别处的门户；不写就是当前文件夹
  --help             显示这些说明
有错误也照样写出意见，退出码是 0；要拦住错误，用 npm run check。`

const FORMATS = {
  markdown: (review: Review) => renderReview(review).trimEnd(),
  json: (review: Review) => JSON.stringify(review, null, 2),
}

await runCommand(() => review(parseCommand()), USAGE)

function review({ base, format, root }: ReturnType<typeof parseCommand>): void {
  if (base === undefined) throw new UsageError('没有写明和哪个分支比。加上 --base main 这样的选项。')
  const render = Object.hasOwn(FORMATS, format) ? FORMATS[format as keyof typeof FORMATS] : undefined
  if (!render) throw new UsageError(`没有“${format}”这种格式。`)
  console.log(render(reviewBranch(readBranch(root, '.', base, toldFacts(root, givenDate()).asOf))))
}

function parseCommand() {
  return readCommand(USAGE, {
    options: {
      base: { type: 'string' },
      format: { type: 'string', default: 'markdown' },
      'as-of': { type: 'string' },
      root: { type: 'string', default: contentRoot() },
    },
  }).values
}
