import { expect, test } from 'vitest'
import { renderFaults } from './import-report.ts'

test('what a workbook says does not act on the terminal, nor begin a line of its own', () => {
  const evil = '\u001b]0;甲\u0007\n::error::乙'
  const faults = [
    { sheet: `活动${evil}`, row: 1, column: 2, severity: 'error', message: `写的是“${evil}”。`, hint: `改掉${evil}。` },
  ] as const
  const elsewhere = [
    { file: `content/${evil}`, line: 1, column: 1, rule: 'file/name', severity: 'error', message: evil },
  ] as const
  const said = renderFaults({ kind: 'activity', isOld: false, rows: [], passed: [], faults, elsewhere })
  expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(said).not.toMatch(/^::/m)
  expect(said).toContain('工作表“活动·]0;甲··::error::乙”C2')
})
