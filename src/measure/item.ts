import type { RecordEntry } from '../check/records.ts'
import type { Fields } from '../read/mapping.ts'
import type { Selection } from '../types.generated.ts'
import { meets } from './select.ts'

/** One thing that a figure counts: a record, or one item of a list in it. */
export interface Item {
  entry: RecordEntry
  /** of an item: its place in the record's list, from 0 */
  index?: number
  /** what it adds to the figure: 1, or the field that is summed */
  amount: number
  /** the day on which it was done */
  on: string
  /** the code by which the figure is split */
  codes: readonly string[]
}

/** A record whose items are wanted: its fields, and the day on which it was done. */
export interface Source {
  entry: RecordEntry
  fields: Fields
  on: string
}

/**
 * What a selection counts in one record, as far as a day reaches.
 * @param by the field whose codes split the figure
 */
export function itemsOf(question: Counted, { entry, fields, on: done }: Source, asOf: string): readonly Item[] {
  const { items: list, latest } = question.count
  if (list === undefined) {
    const item = itemOf(question, entry, fields, done)
    return item ? [item] : NO_ITEMS
  }
  const found: Item[] = []
  for (const [index, item] of ((fields[list] ?? []) as Fields[]).entries()) {
    const on = latest === undefined ? done : String(item[latest])
    const made = on > asOf ? undefined : itemOf(question, entry, item, on, index)
    if (made) found.push(made)
  }
  return latest === undefined ? found : newest(found)
}

/** What is counted in each record. */
export interface Counted {
  count: Selection
  by?: string | undefined
}

const NO_ITEMS: readonly Item[] = []
const NO_CODES: readonly string[] = []

/** The one item that some fields make; undefined where they do not meet the conditions. */
function itemOf(
  { count, by }: Counted,
  entry: RecordEntry,
  fields: Fields,
  on: string,
  index?: number,
): Item | undefined {
  for (const condition of count.where ?? []) if (!meets(fields, condition)) return undefined
  const amount = count.sum === undefined ? 1 : fields[count.sum]
  // a record that does not say how much is not counted as zero
  if (typeof amount !== 'number') return undefined
  const codes = by === undefined ? NO_CODES : [fields[by] ?? []].flat().map(String)
  return index === undefined ? { entry, amount, on, codes } : { entry, index, amount, on, codes }
}

function newest(items: readonly Item[]): Item[] {
  const last = items.reduce<Item | undefined>((best, item) => (best && best.on >= item.on ? best : item), undefined)
  return last ? [last] : []
}

/** The figure of some items. */
export function amountOf(items: readonly Item[]): number {
  return items.reduce((sum, { amount }) => sum + amount, 0)
}
