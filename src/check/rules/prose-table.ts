import type { Table } from 'mdast'
import { nodeText } from '../prose/heading.ts'
import { proseFault, proseNodes, type Visit } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'
import { practiceWith } from './examples.ts'

type Words = readonly [message: string, hint: string, line?: number]

/** Cells beyond the header are dropped in silence, missing ones shift what follows: every row has its header's columns. */
export const proseTable: RecordRule = {
  id: 'prose/table',
  meaning: '表格每行的格数和表头一样，表头不空，否则多出的格会被丢掉。',
  bad: [
    practiceWith('| 月份 | 人数 |\n| --- | --- |\n| 3 |'),
    practiceWith('| 月份 | 人数 |\n| --- | --- |\n| 3 | 12 | 5 |'),
    practiceWith('| 月份 |  |\n| --- | --- |\n| 3 | 12 |'),
    practiceWith('| 月份 | 人数 |\n| --- | --- |'),
    practiceWith('| 月份 | 人数 |\n| 3 | 12 |'),
  ],
  good: [
    practiceWith('| 月份 | 人数 |\n| --- | --- |\n| 3 | 12 |\n| 4 |  |'),
    practiceWith('| 只有一行 |'),
    practiceWith('各月人数：\n| 3 | 12 |\n3月| 12 |'),
  ],
  *check(content) {
    for (const visit of proseNodes(content)) {
      const [message, hint, line] = (visit.node.type === 'table' ? wrong(visit.node) : unparsed(visit)) ?? []
      if (message === undefined || hint === undefined) continue
      const fault = proseFault(visit, 'prose/table', message, hint)
      yield line === undefined ? fault : { ...fault, line }
    }
  },
}

function wrong({ children: [header, ...rows] }: Table): Words | undefined {
  const columns = header?.children.length ?? 0
  if (header?.children.some((cell) => nodeText(cell).trim() === '')) return ['表头有空格子。', '给每一列写上名称。']
  if (rows.length === 0) return ['表格只有表头，没有内容。', '补上内容，或删掉表格。']
  const odd = rows.find((row) => row.children.length !== columns)
  if (!odd) return undefined
  const message = `这一行有 ${odd.children.length} 格，表头有 ${columns} 格。`
  return [message, '补齐或删去多余的格；格里要写竖线就写成 \\|。', odd.position?.start.line ?? 1]
}

/** A paragraph whose lines look like a table: its second line is no row of dashes. */
function unparsed({ node }: Visit): Words | undefined {
  if (node.type !== 'paragraph') return undefined
  const lines = nodeText(node).split('\n')
  const isRows = lines.length > 1 && lines.every((line) => /^\|.*\|$/.test(line.trim()))
  return isRows ? ['这里像表格，但读不成表格。', '表头下面加一行 | --- | --- |，几列就写几个。'] : undefined
}
