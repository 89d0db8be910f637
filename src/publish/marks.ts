import type { Audience } from './audience.ts'
import { text } from './table-columns.ts'
import type { Column, Table } from './views/table.ts'

/** A site, as far as its marks go. */
interface Marked {
  marks: string[]
}

/** The notes that must stand on every page and file of a site: 演示数据, 内部. */
export function siteMarks(demonstration: boolean, audience: Audience): string[] {
  return [...(demonstration ? ['演示数据'] : []), ...(audience === 'internal' ? ['内部'] : [])]
}

/** A title with the marks in front, for what is shown without its page: a feed in a reader, a calendar. */
export function markedTitle({ marks }: Marked, title: string): string {
  return `${marks.map((mark) => `【${mark}】`).join('')}${title}`
}

/**
 * A table with the marks as its first column: in its head, and in every row, so that they go along
 * when rows are copied, sorted or pasted together. A line of its own before the head would break every program that reads CSV.
 */
export function markedTable(site: Marked, table: Table): Table {
  const { marks } = site
  if (marks.length === 0) return table
  const rows = table.rows.map((row) => [marks.join('、'), ...row])
  return { ...table, columns: markedColumns(site, table.columns), rows }
}

/** The columns of a table with the marks. */
export function markedColumns({ marks }: Marked, columns: Column[]): Column[] {
  return marks.length === 0 ? columns : [text(`标注：${marks.join('、')}`), ...columns]
}

/** A document with the marks first; without marks it is as it was. */
export function markedDocument<T extends object>({ marks }: Marked, document: T): T & { marks?: readonly string[] } {
  return marks.length === 0 ? document : { marks, ...document }
}

/** The address of a file that people save and send on: an internal one says so in its name too. */
export function fileUrl(
  audience: Audience,
  path: string,
  ending: 'csv' | 'xlsx' | 'docx' | 'ics' | 'md' | 'yaml',
): string {
  return `${path}${audience === 'internal' ? '.internal' : ''}.${ending}`
}
