/** `npm run check`: lists the faults of the content. Exits 1 when there is an error, 2 when it was called wrongly. */
import { auditHistory } from '../src/check/privacy/history.ts'
import { readPublicContacts } from '../src/check/privacy/read-contacts.ts'
import { readCommand, runCommand } from '../src/command-line.ts'
import { type Diagnostic, hasErrors } from '../src/diagnostic.ts'
import { callersFile, contentRoot, givenDate } from '../src/environment.ts'
import { fixAll } from '../src/fix/fix.ts'
import { checkPortal } from '../src/pipeline.ts'
import { renderFixed } from '../src/report/fixed.ts'
import { FORMATS, isFormat } from '../src/report/formats.ts'
import { countBySeverity, type Report } from '../src/report/report.ts'
import { type Selection, selectChanged, selectPaths } from '../src/report/selection.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { toldFacts } from '../src/source-commit.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run check -- [文件或文件夹 …] [选项]
  --changed 分支     只列出和这个分支不同的文件里的问题
  --history 起..止   查这段提交里每个文件和说明有没有个人信息，例如 main..HEAD
  --fix              自动改好有把握的问题，并说明改了什么
  --format 格式      ${Object.keys(FORMATS).join('、')}；不写就是 text
  --as-of 年-月-日   按这一天检查；不写就是 content/ 最后一次提交的日期
  --root 文件夹      检查别处的门户；不写就是当前文件夹。要列的文件仍从当前文件夹算起
  --help             显示这些说明
不论列出哪些文件，只要有一处错误，退出码就是 1，什么都不会发布。`

await runCommand(main, USAGE)

async function main(): Promise<void> {
  const { values, positionals } = parseCommand()
  const { root, format } = values
  if (!isFormat(format)) throw new UsageError(`没有“${format}”这种格式。`)
  const report = (diagnostics: Diagnostic[], elsewhere = 0, sourceLine: Report['sourceLine'] = () => undefined) => {
    console.log(FORMATS[format]({ diagnostics, elsewhere, sourceLine }))
    process.exitCode = hasErrors(diagnostics) || elsewhere > 0 ? 1 : 0
  }
  if (values.history !== undefined) return report(auditHistory(root, values.history, readPublicContacts(root)))
  const { asOf } = toldFacts(root, givenDate())
  const isListed = selection(root, positionals.map(callersFile), values.changed)
  const check = () => checkPortal(root, 'schemas', asOf, '.').diagnostics
  const listed = ({ file }: Diagnostic) => isListed(file)
  if (values.fix) console.error(renderFixed(await fixAll(root, () => check().filter(listed))))
  const [diagnostics, others] = partition(check(), listed)
  report(diagnostics, countBySeverity(others).errors, sourceLines(root))
}

function parseCommand() {
  return readCommand(USAGE, {
    allowPositionals: true,
    options: {
      changed: { type: 'string' },
      history: { type: 'string' },
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      'as-of': { type: 'string' },
      root: { type: 'string', default: contentRoot() },
    },
  })
}

function selection(root: string, paths: readonly string[], base: string | undefined): Selection {
  const byPath = selectPaths(root, paths)
  const byChange = base === undefined ? () => true : selectChanged(root, base)
  return (file) => byPath(file) && byChange(file)
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
