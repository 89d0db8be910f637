/** `npm run intake -- --issue issue.json`: makes a record of an issue, and the reply to it. Exits 1 when there is no record. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { today } from '../src/calendar/days.ts'
import { referenceDate } from '../src/calendar/reference-date.ts'
import { readCommand, runCommand } from '../src/command-line.ts'
import { callersFile, callersPath, contentRoot } from '../src/environment.ts'
import { issueOf } from '../src/intake/issue.ts'
import { replyTo } from '../src/intake/reply.ts'
import { takeIn } from '../src/intake/take-in.ts'
import { decodeSafely } from '../src/read/text.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { writeFiles } from '../src/submit/write-files.ts'
import { UsageError } from '../src/usage-error.ts'
import { choicesOf } from '../src/workbook/choices.ts'

const USAGE = `用法：npm run intake -- --issue 文件.json [选项]
  --issue 文件.json   议题的 JSON：网络钩子收到的，或 gh api、GitLab、Gitea 接口给的
  --reply 文件.md     把回复写进这个文件；不写就显示在屏幕上
  --as-of 年-月-日    按这一天检查；不写就是今天
  --root 文件夹       写到别处的门户；不写就是当前文件夹
没有错误就写成一条新记录；有错误就什么都不写入，只给出回复。`

await runCommand(main, USAGE)

function main(): void {
  const { values } = readCommand(USAGE, {
    options: {
      issue: { type: 'string' },
      reply: { type: 'string' },
      'as-of': { type: 'string' },
      root: { type: 'string', default: contentRoot() },
    },
  })
  if (values.issue === undefined) throw new UsageError('请用 --issue 写明议题的文件。')
  const issue = issueOf(readJson(callersFile(values.issue)))
  if (!issue) throw new UsageError(`${values.issue} 里没有议题的内容（body 或 description）。`)
  const portal = openPortal(values.root, loadSchemas('schemas'), referenceDate(values['as-of'] ?? today()), '.')
  const intake = takeIn(portal, choicesOf(portal.content), issue.body)
  const reply = replyTo(intake)
  const place = values.reply === undefined ? undefined : callersPath(values.reply)
  // the reply first: where it cannot be written, nobody would learn of the record
  if (place !== undefined) writeFileSync(place, `${reply}\n`)
  try {
    if ('file' in intake) writeFiles(values.root, [{ ...intake.file, isNew: true }])
  } catch (error) {
    // nor may it speak of a record that is not there
    if (place !== undefined) rmSync(place)
    throw error
  }
  if (!('file' in intake)) process.exitCode = 1
  if (place === undefined) console.log(reply)
}

function readJson(path: string): unknown {
  try {
    // a shell of Windows writes what a program says in UTF-16
    return JSON.parse(decodeSafely(readFileSync(path))?.text ?? '')
  } catch {
    throw new UsageError(`${path} 打不开，或者不是 JSON。`)
  }
}
