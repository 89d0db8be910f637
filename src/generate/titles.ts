import type { AnyFields } from '../check/records.ts'
import type { GeneratedRecord } from './record.ts'

/** Makes titles differ within a unit and kind: the second of the same name gets “（2）”, as a clerk would write it. */
export function titleCounter(): (record: GeneratedRecord) => GeneratedRecord {
  const seen = new Map<string, number>()
  return (record) => {
    const { title, unit }: AnyFields = record.data
    // activities of one name, such as reception days, are told apart by their dates
    if (typeof title !== 'string' || record.kind === 'activity') return record
    const key = `${record.kind} ${unit} ${title}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    if (count === 1) return record
    return { ...record, data: { ...record.data, title: `${title}（${count}）` } as typeof record.data }
  }
}
