import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { referenceDate } from './calendar/reference-date.ts'
import { COMMIT_DAY, gitComplaint, gitText } from './git.ts'
import type { BuildFacts } from './publish/shared.ts'
import { UsageError } from './usage-error.ts'

/** So much of the name of a commit tells it, and is no telephone number where it is digits alone: one has ten at the least. */
const SHORT = 9

/**
 * The reference date and the source commit of a build, from git: the newest commit that touches content/.
 * The same commit always gives the same numbers, whatever the day.
 * @param asOf overrides the date; needed where the folder is no repository
 */
export function buildFacts(root: string, asOf: string | undefined): BuildFacts {
  const commit = gitText(root, ['rev-parse', `--short=${SHORT}`, 'HEAD'])
  const date = asOf ?? gitText(root, ['log', '-1', ...COMMIT_DAY, '--format=%cd', '--', 'content'])
  if (asOf === undefined && date === '') throw new UsageError(noDate(root))
  return { asOf: referenceDate(date), commit: commit || null }
}

/** The same, for a command: where the date may be too late, it says so on the error output. */
export function toldFacts(root: string, asOf: string | undefined): BuildFacts {
  const [facts, doubt] = [buildFacts(root, asOf), doubtfulDate(root, asOf)]
  if (doubt) console.error(doubt)
  return facts
}

/**
 * What to tell of a reference date that may be too late, in Chinese; nothing where it is certain. Of the oldest commit that a
 * shallow clone has, git says that it touches everything.
 */
export function doubtfulDate(root: string, asOf: string | undefined): string | undefined {
  if (asOf !== undefined || gitText(root, ['rev-parse', '--is-shallow-repository']) !== 'true') return undefined
  const [date, parent] = gitText(root, ['log', '-1', ...COMMIT_DAY, '--format=%cd %P', '--', 'content']).split(' ')
  return parent
    ? undefined
    : `提醒：这里只有最近几次提交（浅克隆），资料最后一次修改的日期看不全，数据截至日期暂按 ${date}。请先运行 git fetch --unshallow，或用 --as-of 写明日期。`
}

function noDate(root: string): string {
  // a date would be of no help there
  if (!existsSync(join(root, 'content'))) return `${root} 里没有 content 文件夹。请核对文件夹的位置。`
  if (gitComplaint(root).includes('safe.directory'))
    return `这个资料库是别的用户的，git 不读它。请先运行 git config --global --add safe.directory ${resolve(root)}，再来一次。`
  return '找不到数据截至日期：这里没有 git 记录。请用 --as-of 或环境变量 LAST_MILE_AS_OF 写明 年-月-日。'
}
