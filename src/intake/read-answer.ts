import { putAt } from '../submit/put-at.ts'
import { readList } from '../workbook/cell-lists.ts'
import { type CellWords, readCell } from '../workbook/cell-reading.ts'
import type { Choices } from '../workbook/choices.ts'
import type { Column } from '../workbook/column.ts'
import type { IssueFault } from './issue-fault.ts'
import { type IssueField, SEPARATOR } from './issue-fields.ts'

/** Puts an answer where it belongs in the data of a record, and says what of it cannot be read. */
export function readAnswer(
  data: object,
  { label, columns, list }: IssueField,
  answer: string,
  choices: Choices,
): IssueFault[] {
  const [column] = columns
  if (list) return readItems(data, label, columns, list, answer, choices)
  if (!column) return []
  if (column.role === 'value') {
    const { values = [], fault } = readList({ value: answer }, column.schema, choices)
    putAt(data, column.path.slice(0, -1), values)
    return faultOf(label, fault)
  }
  const { value, fault } = readCell({ value: answer }, column.schema, choices)
  if (value !== undefined) putAt(data, column.path, value)
  return faultOf(label, fault)
}

function faultOf(label: string, fault: CellWords | undefined): IssueFault[] {
  return fault ? [{ label, ...fault }] : []
}

function readItems(
  data: object,
  label: string,
  columns: readonly Column[],
  list: readonly string[],
  answer: string,
  choices: Choices,
): IssueFault[] {
  const lines = answer.split('\n').filter((line) => line.trim() !== '')
  const faults: IssueFault[] = []
  putAt(
    data,
    list,
    lines.map((line, index) => {
      const parts = line.split(/[｜|\t]/).map((part) => part.trim())
      if (parts.length > columns.length)
        faults.push({
          label,
          message: `第 ${index + 1} 条有 ${parts.length} 部分，最多 ${columns.length} 部分。`,
          hint: `每条按这个次序，用“${SEPARATOR}”隔开：${columns.map(({ head }) => head).join(SEPARATOR)}`,
        })
      const { item, unread } = itemOf(parts, columns, list.length + 1, choices)
      faults.push(...unread.flatMap((fault) => faultOf(label, fault)))
      return item
    }),
  )
  return faults
}

/** An item of a list, and what is wrong with those of its parts that cannot be read. */
function itemOf(
  parts: readonly string[],
  columns: readonly Column[],
  depth: number,
  choices: Choices,
): { item: object; unread: CellWords[] } {
  const item = {}
  const unread: CellWords[] = []
  for (const [index, { path, schema, isNullInGroup }] of columns.entries()) {
    const { value, fault } = readCell({ value: parts[index] ?? '' }, schema, choices)
    if (fault) unread.push(fault)
    if (value !== undefined) putAt(item, path.slice(depth), value)
    else if (isNullInGroup) putAt(item, path.slice(depth), null)
  }
  return { item, unread }
}
