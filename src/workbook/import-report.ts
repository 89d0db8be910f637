import { maskText } from '../check/privacy/mask.ts'
import { visible } from '../read/visible.ts'
import { type CellFault, cellName } from './cell-fault.ts'
import type { Import } from './import-workbook.ts'
import type { PlannedRow } from './plan-rows.ts'

const MOST_FAULTS = 60

/** Every fault of an import for a terminal: the cell, what is wrong, what to do. */
export function renderFaults({ faults, elsewhere }: Import): string {
  const shown = faults.slice(0, MOST_FAULTS).map(renderFault)
  const more = faults.length > MOST_FAULTS ? [`还有 ${faults.length - MOST_FAULTS} 处没有列出。\n`] : []
  const others = elsewhere.map(
    ({ file, line, message, rule }) => `${visible(file)}:${line}  错误  ${visible(message)}  [${rule}]\n`,
  )
  return [...shown, ...more, ...others].join('\n')
}

/** A cell as people say it: 工作表“活动”C5. */
function placeWords(fault: CellFault): string {
  return `工作表“${visible(maskText(fault.sheet))}”${cellName(fault)}`
}

function renderFault(fault: CellFault): string {
  const { severity, message, hint, rule } = fault
  const head = `${placeWords(fault)}  ${severity === 'error' ? '错误' : '提醒'}  ${visible(message)}${rule ? `  [${rule}]` : ''}`
  return [head, ...(hint ? [`  → ${visible(hint)}`] : []), ''].join('\n')
}

/** How many errors keep a workbook from coming in whole. */
export function errorCount({ faults, elsewhere }: Import): number {
  return faults.filter(({ severity }) => severity === 'error').length + elsewhere.length
}

/** The rows whose files are to be written: all or none, or those that pass where that was asked for. */
export function rowsToWrite(result: Import, isPartial: boolean): readonly PlannedRow[] {
  return errorCount(result) === 0 || isPartial ? result.passed : []
}

/** A workbook may have thousands of rows. */
const MOST_FILES = 30

/** What has come of an import, for a terminal. */
export function renderOutcome(result: Import, written: readonly PlannedRow[]): string {
  const { rows, isOld } = result
  const count = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length
  const files = written
    .slice(0, MOST_FILES)
    .map(({ file, record }) => `第 ${record.place.row + 1} 行 → ${maskText(file)}`)
  return [
    ...(isOld ? ['这张表是用旧模板填的，已按它自己的列来读。'] : []),
    `共 ${rows.length} 条：新增 ${count('new')} 条，修改 ${count('changed')} 条，没有变化 ${count('unchanged')} 条。`,
    ...files,
    ...(written.length > MOST_FILES ? [`……还有 ${written.length - MOST_FILES} 个文件。`] : []),
    verdict(result, written),
  ].join('\n')
}

function verdict(result: Import, written: readonly PlannedRow[]): string {
  const errors = errorCount(result)
  if (errors === 0) return written.length > 0 ? `已写入 ${written.length} 个文件。` : '没有要写入的内容。'
  const failed = result.rows.filter((row) => row.state !== 'unchanged' && !written.includes(row))
  if (written.length > 0) return `已写入第 ${rowWords(written)} 行；第 ${rowWords(failed)} 行有错误，没有写入。`
  const { length } = result.passed
  const rest = length > 0 ? `加上 --partial，可以先写入没有错误的 ${length} 行。` : ''
  return `有 ${errors} 处错误，什么都没有写入。改好表格再导入。${rest}`
}

/** The rows of some records, as Excel numbers them: 2—5、8 */
function rowWords(rows: readonly PlannedRow[]): string {
  const numbers = rows.map(({ record }) => record.place.row + 1).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、')
}
