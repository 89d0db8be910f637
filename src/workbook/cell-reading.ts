import { dayAsWritten, looseDateAsWritten } from '../calendar/written-date.ts'
import { shown } from '../read/shown.ts'
import { numberAsWritten } from '../read/written-number.ts'
import type { Schema } from '../schema/schema-set.ts'
import type { ChoiceList, Choices } from './choices.ts'
import { isNullable } from './column.ts'
import type { Cell } from './workbook.ts'

/** A fault of a cell that a text file cannot have: what Excel shows is not what it holds. */
export interface CellWords {
  message: string
  hint: string
}

/** What a cell says: nothing, a value of its field, or a fault. A value that is none of its field is given as it is. */
type CellReading = { value?: unknown; fault?: CellWords }

/** Reads the cell of a field. */
export function readCell(cell: Cell, schema: Schema, choices: Choices): CellReading {
  const fault = faultOf(cell)
  if (fault) return { fault }
  if (isBlank(cell)) return {}
  if (isNullable(schema) && [NOTHING, 'null'].includes(plainText(cell))) return { value: null }
  return readerOf(schema, choices)(cell)
}

/** What stands in a cell for a field that has nothing, where a blank would say that nobody has filled it in. */
export const NOTHING = '无'

/** Whether nothing stands in a cell. */
export function isBlank({ value, isUncalculated }: Cell): boolean {
  return !isUncalculated && (value === null || (typeof value === 'string' && value.trim() === ''))
}

/** A cell as plain text, for keys: without spaces around, in half-width characters. */
export function plainText({ value }: Cell): string {
  return (value instanceof Date ? isoDay(value) : String(value ?? '')).normalize('NFKC').trim()
}

const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!|GETTING_DATA)$/

function faultOf({ value, isUncalculated }: Cell): CellWords | undefined {
  if (isUncalculated)
    return { message: '这一格是公式，文件里没有它的结果。', hint: '复制这一格，用“选择性粘贴—数值”贴回原处。' }
  if (typeof value === 'string' && ERROR.test(value))
    return { message: `这一格的公式出错了（${value}）。`, hint: '改好公式，或直接填上内容。' }
  if (typeof value === 'number' && !isExact(value))
    return {
      message: '这一格的数字超过 15 位，Excel 已经把后面几位改成了 0。',
      hint: '把这一格的格式设为“文本”，再重新填写。',
    }
  return undefined
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) < 1e15
}

type Reader = (cell: Cell) => CellReading

function readerOf(schema: Schema, choices: Choices): Reader {
  const list = choices(schema)
  if (list) return (cell) => readChoice(cell, list, schema)
  const types = [schema.type].flat()
  if (types.includes('string') && types.includes('number')) return ({ value }) => ({ value })
  if (types.includes('number') || types.includes('integer')) return readNumber
  if (schema['format'] === 'date') return readDate
  if (schema['format'] === 'loose-date') return readLooseDate
  return (cell) => readText(cell, schema)
}

function readChoice(cell: Cell, list: ChoiceList, { type }: Schema): CellReading {
  if (cell.value instanceof Date) return { fault: becameDate(cell.value) }
  const words = String(cell.value).trim()
  const value = list.valueOf(words) ?? list.valueOf(words.normalize('NFKC'))
  // the rules of a file would ask for true or false, which nobody sees in a workbook
  if (value === undefined && type === 'boolean') return { fault: noAnswer(words, list) }
  return { value: value ?? words }
}

function noAnswer(words: string, { all }: ChoiceList): CellWords {
  return {
    message: `这一格写的是${shown(words)}，只能是${all.map(({ words }) => `“${words}”`).join('或')}。`,
    hint: '从下拉列表里选。',
  }
}

/** Excel takes `2016-2` for a date. What was written can no longer be known for certain. */
function becameDate(date: Date): CellWords {
  return {
    message: `Excel 把这一格变成了日期（${isoDay(date)}）。`,
    hint: '把这一格的格式设为“文本”，再重新填写。',
  }
}

/** Excel takes a ratio of `1:3` for a time of the day before its first. */
function becameTime(date: Date): CellWords {
  return {
    message: `Excel 把这一格变成了时间（${date.toISOString().slice(11, 16)}）。`,
    hint: '把这一格的格式设为“文本”，再重新填写。',
  }
}

function readNumber({ value, format = '' }: Cell): CellReading {
  if (value instanceof Date)
    return {
      fault: { message: `这一格是日期（${isoDay(value)}），应该是数字。`, hint: '把格式设为“常规”，再填数字。' },
    }
  if (typeof value === 'number' && format.includes('%'))
    return {
      fault: {
        message: `这一格是百分比格式，存的是 ${value}。`,
        hint: `把格式设为“常规”，再填 ${Number((value * 100).toPrecision(12))}；单位写“%”。`,
      },
    }
  if (typeof value !== 'string') return { value: typeof value === 'number' ? asShown(value) : value }
  return { value: numberAsWritten(value) ?? value.trim() }
}

function readDate({ value, format }: Cell): CellReading {
  if (value instanceof Date) return { value: shownDate(value, format) }
  return { value: dayAsWritten(String(value).trim()) }
}

function readLooseDate({ value, format }: Cell): CellReading {
  if (value instanceof Date) return { value: shownDate(value, format) }
  if (typeof value === 'number' && /^\d{4}\.1$/.test(String(value))) return { fault: januaryOrOctober(value) }
  return { value: looseDateAsWritten(String(value).trim()) }
}

/** As a number, 2025.10 has lost its 0. */
function januaryOrOctober(value: number): CellWords {
  return {
    message: `这一格是数字 ${value}，分不清是 1 月还是 10 月：Excel 把 ${value}0 也存成 ${value}。`,
    hint: `把这一格的格式设为“文本”，再写成 ${Math.floor(value)}-01 或 ${Math.floor(value)}-10。`,
  }
}

function readText(cell: Cell, schema: Schema): CellReading {
  const { value, format } = cell
  if (value instanceof Date) {
    if (value.getUTCFullYear() <= 1900) return { fault: becameTime(value) }
    return schema['pattern'] === undefined ? { value: shownDate(value, format) } : { fault: becameDate(value) }
  }
  return { value: typeof value === 'number' ? shownNumber(value, format) : String(value).trim() }
}

/** A date as exact as its cell shows it: with a format of year and month, a day was never written. */
function shownDate(date: Date, format = ''): string {
  const codes = format.toLowerCase().replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  const day = isoDay(date)
  if (codes.includes('d') || !codes.includes('y')) return day
  return codes.includes('m') ? day.slice(0, 7) : day.slice(0, 4)
}

/** A number as its cell shows it, as far as that changes its digits: `007` with the format `000`, 45% with a percent sign. */
function shownNumber(value: number, format = ''): string {
  if (/^0+$/.test(format)) return String(value).padStart(format.length, '0')
  return format.includes('%') ? `${Number((value * 100).toPrecision(12))}%` : String(asShown(value))
}

/** A number to the 15 digits that a workbook has: a formula leaves 36.900000000000006 behind, which shows as 36.9. */
function asShown(value: number): number {
  return Number(value.toPrecision(15))
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
