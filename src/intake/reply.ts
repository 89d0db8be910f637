import { quoted } from '../forge/quoted.ts'
import type { IssueFault } from './issue-fault.ts'
import type { Intake } from './take-in.ts'

/** More faults than these are not read. */
const MOST_FAULTS = 50
/** A message may quote a value; it is never cut within our own words. */
const MOST_CHARACTERS = 400
/** A longer file does not fit into a comment beside the warnings (GitHub and GitLab take 65,536 characters or more). */
const LONGEST = 30_000

/**
 * The answer to an issue, in Markdown. Whatever may hold words from outside stands in code: there no forge finds markup, a
 * link, a mention, a reference to another issue or a command.
 */
export function replyTo(intake: Intake): string {
  if ('faults' in intake) {
    const head = `有 ${intake.faults.length} 处要改，还没有整理成记录。`
    return [head, list(intake.faults), '请直接修改上面的内容。改好以后，编辑会再检查一次。'].join('\n\n')
  }
  const { file, warnings } = intake
  const more = warnings.length > 0 ? ['另有提醒，可以酌情处理：', list(warnings)] : []
  const head = `已整理成一条记录，等编辑审核后合并：${quoted(file.file)}`
  return [head, TAKEN, ...more, details(file.text)].join('\n\n')
}

/** Whoever writes in an issue goes on writing there, and nothing reads it again. */
const TAKEN = '以后再改上面的内容，记录不会跟着变；还要改什么，请在下面回复。'

function list(faults: readonly IssueFault[]): string {
  const items = faults.slice(0, MOST_FAULTS).map(({ label, message, hint }) => {
    const action = hint === undefined ? '' : `\n  怎么改：${quoted(hint, MOST_CHARACTERS)}`
    return `- **${label}** ${quoted(message, MOST_CHARACTERS)}${action}`
  })
  const rest = faults.length > MOST_FAULTS ? [`\n还有 ${faults.length - MOST_FAULTS} 处没有列出。`] : []
  return [...items, ...rest].join('\n')
}

/** The text of the file, in a fence that nothing in it can end; no forge takes a comment with more of it. */
function details(text: string): string {
  if (text.length > LONGEST) return '文件太长，这里不列，请在合并请求里看。'
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `<details><summary>文件内容</summary>\n\n${fence}yaml\n${text.trimEnd()}\n${fence}\n\n</details>`
}
