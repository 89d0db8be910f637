import type { RecordEntry, Records } from '../check/records.ts'
import { isEmpty } from '../read/mapping.ts'
import type { Condition, Kind, Selection } from '../types.generated.ts'
import { byAnyName } from './by-any-name.ts'

/** Whether a value meets one condition. A list meets `is` and `in` when any of its items does. */
export function meets(data: object, condition: Condition): boolean {
  const value = (data as Record<string, unknown>)[condition.field]
  if (condition.is !== undefined) return Array.isArray(value) ? value.includes(condition.is) : value === condition.is
  const { in: wanted } = condition
  if (wanted) return Array.isArray(value) ? value.some((each) => isIn(wanted, each)) : isIn(wanted, value)
  if (condition.at_least !== undefined) return typeof value === 'number' && value >= condition.at_least
  return !isEmpty(value) === condition.present
}

function isIn(wanted: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && wanted.includes(value)
}

/** The records that a selection counts. */
function selectRecords(records: Records, selection: Pick<Selection, 'kind' | 'where'>): RecordEntry[] {
  const { kind, where } = byAnyName(records, selection)
  return records.all(kind as Kind).filter(({ data }) => where.every((condition) => meets(data, condition)))
}

const counted = new WeakMap<Records, Map<string, number>>()

/** How many records a selection counts. Thousands of texts tell the same number: the records are counted once for it. */
export function countRecords(records: Records, selection: Pick<Selection, 'kind' | 'where'>): number {
  const known = counted.get(records) ?? new Map<string, number>()
  counted.set(records, known)
  const key = JSON.stringify(selection)
  const count = known.get(key) ?? selectRecords(records, selection).length
  known.set(key, count)
  return count
}
