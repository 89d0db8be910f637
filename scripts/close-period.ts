/** `npm run close-period -- 2016-2`: freezes the figures of a period into content/closed/. */
import { acceptRecords } from '../src/check/records.ts'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { contentRoot, givenDate } from '../src/environment.ts'
import { freezePeriod } from '../src/measure/closing.ts'
import { closingText } from '../src/measure/closing-file.ts'
import { periodToClose } from '../src/measure/period-to-close.ts'
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
  const open = periodToClose(records, id, asOf)
  if ('refusal' in open) return open.refusal
  const file = `content/closed/${id}.yaml`
  const text = closingText(freezePeriod(records, open.ledger, id))
  // half of it, left by a full disk, would count as the closing
  writeFiles(values.root, [{ file, text, isNew: true }])
  console.log(`已写成 ${file}。请提交这个文件。`)
  return undefined
}
