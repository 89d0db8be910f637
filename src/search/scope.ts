import type { Chosen } from './facets.ts'
import type { QueryFile } from './query-file.ts'
import { type PartsOf, valueWord } from './routes.ts'

/** What a reader has chosen beside the words. */
export interface Choice {
  chosen: Chosen
  /** the newest first */
  byDate: boolean
  /** in all records, however much has to be loaded */
  everywhere: boolean
}

export const NO_CHOICE: Choice = { chosen: new Map(), byDate: false, everywhere: false }

/** Which parts of the index a search may open. */
export interface Scope {
  /** the numbers of those that can hold what is asked for, in the order in which they are opened */
  order: readonly number[]
  chosen: Chosen
  /** opens all of them, however many they are */
  everywhere: boolean
}

/**
 * The scope of a search: parts that hold none of the chosen values of a facet are left out.
 * @param partsOf of a large portal
 */
export async function scopeOf({ parts, large }: QueryFile, choice: Choice, partsOf?: PartsOf): Promise<Scope> {
  const { chosen, byDate, everywhere } = choice
  const numbers = [...parts.keys()]
  if (!large || !partsOf) return { order: numbers, chosen, everywhere: true }
  const newest = (part: number) => large.newest[part] ?? ''
  const order = byDate
    ? numbers.sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : a - b))
    : numbers
  if (everywhere) return { order, chosen, everywhere }
  const holdersOf = async ([facet, values]: [string, readonly string[]]) =>
    (await Promise.all(values.map((value) => partsOf(valueWord(facet, value))))).flat()
  const holders = await Promise.all([...chosen].map(holdersOf))
  return { order: order.filter((part) => holders.every((some) => some.includes(part))), chosen, everywhere }
}
