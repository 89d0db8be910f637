import type { Choices } from './choices.ts'
import type { Column, SheetLayout } from './column.ts'
import { isListed } from './list-sheet.ts'
import type { SheetToWrite } from './write-workbook.ts'

/** What to do, and what each column is: to be read before, and printed. */
export function guideSheet(title: string, layout: readonly SheetLayout[], choices: Choices): SheetToWrite {
  const fields = layout.flatMap(({ name, columns }) =>
    columns.map((column) => [name, column.head, column.isRequired ? '必填' : '', promptOf(column, choices)]),
  )
  const others = layout.slice(1).map(({ name }) => `“${name}”`)
  const more =
    others.length > 0 ? [`${others.join('、')}里一行是一项，“序号”填它属于“${layout[0]?.name}”的第几号。`] : []
  return {
    name: '填写说明',
    columns: [
      { head: '工作表', width: 22 },
      { head: '列', width: 24 },
      { head: '必填', width: 8 },
      { head: '怎么填', width: 80 },
    ].map((column) => ({ ...column, format: '@' })),
    rows: [
      ['', '', '', `一行是一条${title}。红色带 * 的列必填。`],
      ...more.map((line) => ['', '', '', line]),
      ['', '', '', '灰色的“例”行只供参考，不会导入，可以删掉。'],
      ['', '', '', '表头和工作表的名称不要改；列可以调换次序，不用的列可以空着。'],
      ['', '', '', '写事不写人：不写群众的姓名、证件号、电话和住址。'],
      ...fields,
    ],
  }
}

/** What to write in the cells of a column. */
export function promptOf({ schema, isRequired, role }: Column, choices: Choices): string {
  const { description = '', examples = [] } = schema
  const list = role === 'section' ? undefined : choices(schema)
  const example = examples.length > 0 ? `例如：${examples[0]}` : ''
  const inCell = role === 'section' ? '一格里换行按 Alt+Enter。' : ''
  const how = isListed(list) ? '从下拉列表里选。' : list ? '写名称或编号。' : example
  return [isRequired ? '必填。' : '', description, how, inCell].join('')
}
