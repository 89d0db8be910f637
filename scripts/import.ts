/** `npm run import -- 文件.xlsx`: turns the rows of a workbook into records. Exits 1 when nothing, or not all, was written. */
import { readFileSync } from 'node:fs'
import { today } from '../src/calendar/days.ts'
import { referenceDate } from '../src/calendar/reference-date.ts'
import { readCommand, runCommand } from '../src/command-line.ts'
import { callersFile, contentRoot } from '../src/environment.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { writeFiles } from '../src/submit/write-files.ts'
import { UsageError } from '../src/usage-error.ts'
import type { Refusal } from '../src/workbook/archive.ts'
import { errorCount, renderFaults, renderOutcome, rowsToWrite } from '../src/workbook/import-report.ts'
import { type Import, importRecords, openWorkbook } from '../src/workbook/import-workbook.ts'
import { portalContext } from '../src/workbook/portal-import.ts'

const USAGE = `用法：npm run import -- 文件.xlsx [选项]
  --unit 编号        没有写单位的行都算这个单位的；有别的单位的行就是错误
  --partial          有的行有错误时，先写入没有错误的行
  --as-of 年-月-日   按这一天检查；不写就是今天
  --root 文件夹      导入别处的门户；不写就是当前文件夹
表格用 npm run template 生成，或用 npm run export 导出。有一行有错误，就什么都不写入。`

await runCommand(main)

async function main(): Promise<void> {
  const { values, positionals } = parseCommand()
  const [named] = positionals
  if (named === undefined || positionals.length > 1) throw new UsageError(USAGE)
  const path = callersFile(named)
  const schemas = loadSchemas('schemas')
  const opened = taken(await openWorkbook(readBytes(path), schemas))
  const portal = openPortal(values.root, schemas, referenceDate(values['as-of'] ?? today()), '.')
  const result = taken(importRecords(opened, portalContext(portal, values.root, values.unit)))
  finish(result, values)
}

/** Throws a UsageError where a workbook was refused. */
function taken<T extends object>(result: T | Refusal): T {
  if ('message' in result) throw new UsageError(`${result.message}\n  → ${result.hint}\n什么都没有写入。`)
  return result
}

function finish(result: Import, { root, partial }: { root: string; partial: boolean }): void {
  const faults = renderFaults(result)
  if (faults) console.error(faults)
  const written = rowsToWrite(result, partial)
  writeFiles(
    root,
    written.map(({ file, text, state }) => ({ file, text, isNew: state === 'new' })),
  )
  console.log(renderOutcome(result, written))
  process.exitCode = errorCount(result) === 0 ? 0 : 1
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new UsageError(`打不开 ${path}。请核对文件名和位置。`)
  }
}

function parseCommand() {
  return readCommand(USAGE, {
    allowPositionals: true,
    options: {
      unit: { type: 'string' },
      partial: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      root: { type: 'string', default: contentRoot() },
    },
  })
}
