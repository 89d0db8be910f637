import type { Schema } from '../schema/schema-set.ts'
import { type CellWords, NOTHING, readCell } from './cell-reading.ts'
import { BETWEEN, type ChoiceList, type Choices } from './choices.ts'
import { isChosen } from './column.ts'
import type { Cell, CellValue } from './workbook.ts'

/**
 * The values of a list in a cell: texts, a line each; or codes, a few of which people also write into one cell. A blank cell
 * has none; one that says that there is nothing has a list without values.
 */
export function readList(cell: Cell, schema: Schema, choices: Choices): { values?: unknown[]; fault?: CellWords } {
  const { value, fault } = readCell(cell, TEXT, NO_CHOICES)
  if (fault) return { fault }
  if (value === undefined) return {}
  if (value === NOTHING) return { values: [] }
  const list = isChosen(schema) ? choices(schema) : undefined
  const lines = String(value)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { values: list ? lines.flatMap((line) => chosen(line, list)) : lines }
}

const TEXT: Schema = { type: 'string' }
const NO_CHOICES: Choices = () => undefined

/** What is between the commas, unless the whole is one choice, or what ends with an id is: titles have commas too. */
function chosen(line: string, list: ChoiceList): unknown[] {
  const whole = list.valueOf(line)
  if (whole !== undefined) return [whole]
  return line.split(AFTER_ID).flatMap((part) => list.valueOf(part.trim()) ?? separated(part, list))
}

const AFTER_ID = new RegExp(`(?<=（[a-z0-9-]+）)\\s*${BETWEEN.source}`)

function separated(part: string, list: ChoiceList): unknown[] {
  const words = part
    .split(BETWEEN)
    .map((word) => word.trim())
    .filter(Boolean)
  return words.map((word) => list.valueOf(word) ?? list.valueOf(word.normalize('NFKC')) ?? word)
}

/** The cells of a list: one text a line in one cell, or one code a cell. */
export function listCells(values: unknown, schema: Schema, choices: Choices): CellValue[] {
  if (!Array.isArray(values)) return []
  if (values.length === 0) return [NOTHING]
  const list = isChosen(schema) ? choices(schema) : undefined
  if (list) return values.map((value) => list.wordsOf(value))
  return [values.join('\n')]
}
