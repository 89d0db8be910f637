/** `npm run ci:pull-request -- --base REV`: all that a forge does for a merge request; nothing of the branch is run. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommand, runCommand } from '../src/command-line.ts'
import { compareDiagnostics } from '../src/diagnostic.ts'
import { givenDate } from '../src/environment.ts'
import { FORMATS, isFormat } from '../src/report/formats.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { type Branch, readBranch } from '../src/review/branch.ts'
import { renderReview } from '../src/review/markdown.ts'
import { reviewBranch } from '../src/review/review.ts'
import { verdictOf } from '../src/review/verdict.ts'
import { buildFacts } from '../src/source-commit.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run ci:pull-request -- --base 分支 [选项]
  --base 分支      和哪个分支比，例如 main
  --root 文件夹    待审的资料库在哪里；不写就是当前文件夹。只读它的 content/，不运行它的任何程序
  --format 格式    在屏幕上怎样列出问题：${Object.keys(FORMATS).join('、')}；不写就是 text
  --out 文件夹     意见和报告写到哪里；不写就是 out
  --preview 文件夹 预览构建到哪里；不写就是 dist
先检查，再写审阅意见（review.md、review.json）和代码质量报告（code-quality.json）；没有错误就构建预览。
有错误，提交历史里有个人信息，动了已经结算的数字，新的结算可能对不上，或去掉了公开过的编号，退出码是 1。`

await runCommand(() => {
  process.exitCode = main()
}, USAGE)

function main(): number {
  const { base, root, format, out, preview } = parseCommand()
  if (base === undefined) throw new UsageError('没有写明和哪个分支比。加上 --base main 这样的选项。')
  if (!isFormat(format)) throw new UsageError(`没有“${format}”这种格式。`)
  const branch = readBranch(root, '.', base, buildFacts(root, givenDate()).asOf)
  const review = reviewBranch(branch)
  const report = reportOf(branch, root)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'review.md'), renderReview(review))
  writeFileSync(join(out, 'review.json'), `${JSON.stringify(review, null, 2)}\n`)
  writeFileSync(join(out, 'code-quality.json'), `${FORMATS.gitlab(report)}\n`)
  console.log(FORMATS[format](report))
  if (!review.isSound) return 1
  return buildPreview(root, preview) || Number(verdictOf(review) !== 'sound')
}

function reportOf({ after, history }: Branch, root: string) {
  const diagnostics = [...after.diagnostics, ...history].sort(compareDiagnostics)
  return { diagnostics, elsewhere: 0, sourceLine: sourceLines(root) }
}

function buildPreview(root: string, folder: string): number {
  const build = ['--env-file=scripts/astro.env', 'scripts/build.ts', '--outDir', folder]
  const env = { ...process.env, ...(root === '.' ? {} : { LAST_MILE_ROOT: root }) }
  return spawnSync(process.execPath, build, { env, stdio: 'inherit' }).status ?? 1
}

function parseCommand() {
  return readCommand(USAGE, {
    options: {
      base: { type: 'string' },
      root: { type: 'string', default: '.' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string', default: 'out' },
      preview: { type: 'string', default: 'dist' },
    },
  }).values
}
