import type { ProgrammeRecord } from '../types.generated.ts'
import { NOTE } from './demonstration.ts'
import { periodsOf } from './periods.ts'
import { policyId } from './policies.ts'
import type { GeneratedRecord } from './record.ts'

/** The programme of a year, after a real one: the same parts and duties, moved to the year, with all six periods. */
export function programmeRecord(model: ProgrammeRecord, year: number): GeneratedRecord<'programme'> {
  const moved = moveYears(model, year - model.year)
  const data: ProgrammeRecord = {
    ...moved,
    title: `示例市“双月下基层工作周”活动方案（${year}年）`,
    year,
    policy: policyId(0),
    periods: periodsOf(year) as ProgrammeRecord['periods'],
    // a real programme may begin in the middle of its year; this one covers the whole
    duties: moved.duties.map((duty) => ({ ...duty, from: `${year}-01-01` })),
    note: NOTE,
  }
  return { kind: 'programme', id: String(year), data }
}

/** A copy of a value with every date in it moved by some years. */
function moveYears<T>(value: T, years: number): T {
  if (typeof value === 'string')
    return value.replace(/^\d{4}(?=-\d{2}-\d{2}$)/, (year) => String(Number(year) + years)) as T
  if (Array.isArray(value)) return value.map((item) => moveYears(item, years)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, moveYears(item, years)])) as T
}
