import { nodeText } from '../prose/heading.ts'
import { proseFault, proseNodes } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'
import { practiceWith } from './examples.ts'

/** A table pasted from Excel or Word keeps its tabs, which HTML shows as single spaces: the columns run together. */
export const prosePastedTable: RecordRule = {
  id: 'prose/pasted-table',
  meaning: '从 Excel 粘贴来的表格，格子之间是 Tab，网页上会连成一行字，要改成竖线表格。',
  bad: [
    practiceWith('月份\t人数\n3月\t12\n4月\t15'),
    practiceWith('各月人数如下：\n月份\t人数\n3月\t12'),
    practiceWith('- 3月\t12\n- 4月\t15'),
    practiceWith('\t人数\n3月\t12'),
    practiceWith('月份\t人数|户数\n3月\t12|4'),
    practiceWith('#### 月份\t人数\n\n一户一张。'),
  ],
  good: [
    practiceWith('| 月份 | 人数 |\n| --- | --- |\n| 3月 | 12 |'),
    practiceWith('|\t月份\t|\t人数\t|\n|\t---\t|\t---\t|\n|\t3月\t|\t12\t|'),
    practiceWith('-\t3月，12人。\n-\t4月，15人。'),
  ],
  *check(content) {
    for (const visit of proseNodes(content)) {
      const { node } = visit
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'code') continue
      const lines = (node.type === 'code' ? node.value : nodeText(node)).split('\n')
      const row = lines.findIndex((line) => ROW.test(line))
      if (row < 0) continue
      const cells = (lines[row] ?? '').trim().split(/ *\t */)
      const fault = proseFault(visit, 'prose/pasted-table', message(cells.length), hint(cells))
      yield row === 0 ? fault : { ...fault, line: fault.line + row, column: 1 }
    }
  },
}

/** A tab between two words. */
const ROW = /\S[ ]*\t[ \t]*\S/

const message = (columns: number) => `这里有 Tab 隔开的 ${columns} 格，像从 Excel 粘贴来的表格，网页上会连成一行字。`

const hint = (cells: readonly string[]) =>
  `这一行改成 ${tableRow(cells)}，下面加一行 ${tableRow(cells.map(() => '---'))}，以后每行也用竖线隔开。`

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
