import { columnName } from '../column-name.ts'
import type { CellRule } from './cell-rules.ts'
import type { ChoiceList } from './choices.ts'
import type { SheetToWrite } from './write-workbook.ts'

/** A longer list than this is no help in a cell, and makes every workbook of a large portal slow. */
const MOST_LISTED = 500

/** The sheet that has, under the heads of their columns, what can be chosen. */
export const LISTS = '选项'

/** Whether a cell offers the choices of a list. */
export function isListed(list: ChoiceList | undefined): boolean {
  return list !== undefined && list.all.length > 0 && list.all.length <= MOST_LISTED
}

/** The hidden sheet with all that can be chosen, a column a list. */
export class ListSheet {
  private readonly lists: ChoiceList[] = []

  rule(list: ChoiceList): CellRule | undefined {
    if (!isListed(list)) return undefined
    if (!this.lists.includes(list)) this.lists.push(list)
    return { type: 'list', range: columnRange(LISTS, this.lists.indexOf(list) + 1, list.all.length) }
  }

  toWrite(): SheetToWrite {
    const longest = Math.max(0, ...this.lists.map(({ all }) => all.length))
    return {
      name: LISTS,
      isHidden: true,
      columns: this.lists.map(({ title }) => ({ head: title, width: 20, format: '@' })),
      rows: Array.from({ length: longest }, (_, row) => this.lists.map(({ all }) => all[row]?.words ?? null)),
    }
  }
}

/** Cells of a column below its head, as a formula names them. */
export function columnRange(sheet: string, column: number, length: number): string {
  const letter = columnName(column)
  return `'${sheet}'!$${letter}$2:$${letter}$${length + 1}`
}
