import type { DataValidation } from 'hucre/xlsx'
import { columnName } from '../column-name.ts'
import { MOST_ROWS } from './workbook.ts'

/** What may be entered. The values of a list stand in a range of cells: in a rule itself only 255 characters have room. */
export type CellRule =
  | { type: 'list'; range: string }
  | { type: 'date' }
  | { type: 'whole' | 'decimal'; least?: number; most?: number }

/** The demands on the cells of a column, and the hint that shows when one is selected. */
export interface CellDemands {
  rule?: CellRule
  prompt?: { title: string; text: string }
}

/** The demands on the cells below the head of a column, which counts from 0, as Excel has them. */
export function validation({ rule, prompt }: CellDemands, index: number): DataValidation | undefined {
  if (!rule && !prompt) return undefined
  const letter = columnName(index + 1)
  return {
    ...(rule ? demand(rule) : { type: 'custom', formula1: 'TRUE' }),
    range: `${letter}2:${letter}${MOST_ROWS + 1}`,
    allowBlank: true,
    showErrorMessage: rule !== undefined,
    errorTitle: '填写有误',
    ...(prompt
      ? { showInputMessage: true, inputTitle: cut(prompt.title, 32), inputMessage: cut(prompt.text, 255) }
      : {}),
  }
}

type Demand = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'errorMessage'>

function demand(rule: CellRule): Demand {
  if (rule.type === 'list') return { type: 'list', formula1: rule.range, errorMessage: '请从下拉列表里选。' }
  if (rule.type === 'date') return between('date', 1, LAST_DAY, '请写日期，例如 2016-03-22。')
  const { type, least = -FARTHEST, most = FARTHEST } = rule
  return between(type, least, most, type === 'whole' ? '请写整数，只写数字。' : '请只写数字。')
}

/** 2200-12-31, as Excel counts days */
const LAST_DAY = 109938
/** Excel wants two ends. */
const FARTHEST = 1e15

function between(type: Demand['type'], least: number, most: number, errorMessage: string): Demand {
  return { type, operator: 'between', formula1: String(least), formula2: String(most), errorMessage }
}

function cut(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}
