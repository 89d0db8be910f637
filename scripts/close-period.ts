/** `npm run close-period -- 2016-2`: freezes the figures of a period into content/closed/. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { acceptRecords } from '../src/check/records.ts'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { contentRoot, givenDate } from '../src/environment.ts'
import { freezePeriod } from '../src/measure/closing.ts'
import { closingText } from '../src/measure/closing-file.ts'
import { type Ledger, measureLedger } from '../src/measure/ledger.ts'
import { checkPortal } from '../src/pipeline.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { renderText } from '../src/report/text.ts'
import { buildFacts, doubtfulDate } from '../src/source-commit.ts'
import { writeFiles } from '../src/submit/write-files.ts'

const USAGE = `用法：npm run close-period -- 期次，例如 2016-2
  --as-of 年-月-日   按这一天结算；不写就是 content/ 最后一次提交的日期
  --root 文件夹      结算别处的门户；不写就是当前文件夹`

const { values, positionals } = readCommand(USAGE, {
  options: { root: { type: 'string', default: contentRoot() }, 'as-of': { type: 'string' } },
  allowPositionals: true,
})
await runCommand(() => {
  const id = onlyOne(positionals) ?? ''
  // what is frozen by a day that may be wrong stays so
  const refusal = doubtfulDate(values.root, givenDate()) ?? closePeriod(id, buildFacts(values.root, givenDate()).asOf)
  if (refusal) console.error(refusal)
  process.exitCode = refusal ? 1 : 0
})

/** Writes the file; where that cannot be, says why and what to do. */
function closePeriod(id: string, asOf: string): string | undefined {
  const { content, diagnostics } = checkPortal(values.root, 'schemas', asOf)
  // warnings stop nothing: among a hundred of them the one error is not found
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return renderText({ diagnostics: errors, elsewhere: 0, sourceLine: sourceLines(values.root) })
  const records = acceptRecords(content)
  const programmes = records.all('programme')
  const programme = programmes.find(({ data }) => data.periods.some((period) => period.id === id))
  const all = programmes.flatMap(({ data }) => data.periods.map((period) => period.id)).join('、')
  const asked = id ? `没有“${id}”这一期` : '没有写明哪一期'
  if (!programme) return `${asked}。请写其中一期：${all}。例如：npm run close-period -- ${all.split('、')[0]}`
  const closed = programme.data.periods.find((period) => period.id === id)?.closed
  if (closed === undefined) return `${programme.file} 的 ${id} 期没有写结算日期。请先写上 closed: 年-月-日。`
  if (closed > asOf) return `${id} 期的结算日期 ${closed} 还没有到（资料截至 ${asOf}）。请到期再运行。`
  const file = `content/closed/${id}.yaml`
  if (existsSync(join(values.root, file))) return `${id} 期已经结算。以后的变化会在页面上列为更正，不必再结算。`
  const ledger = measureLedger(records, programme, closed)
  const last = lastDue(ledger, id)
  // what is not due yet would be frozen as such for ever
  if (last) return `${id} 期到 ${closed} 还有没到期的义务，最迟的 ${last} 到期。请把结算日期 closed 改到那以后。`
  const text = closingText(freezePeriod(records, ledger, id))
  // half of it, left by a full disk, would count as the closing
  writeFiles(values.root, [{ file, text, isNew: true }])
  console.log(`已写成 ${file}。请提交这个文件。`)
  return undefined
}

/** The last due day of what is not due yet of a period, on the day of the ledger. */
function lastDue({ duties }: Ledger, period: string): string | undefined {
  const owed = duties.flatMap(({ cells }) => cells).filter(({ span, state }) => span.id === period && state === 'due')
  return owed
    .map(({ due }) => due)
    .sort()
    .at(-1)
}
