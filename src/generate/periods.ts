import { addDays } from '../calendar/days.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { mondayFrom } from './days.ts'

export type Period = ProgrammeRecord['periods'][number]

const RETURN_DAYS = 10
/** Days from the last return to the closing. */
const CLOSING_DAYS = 5
/** All periods but the last are closed: it is due after the year's end. */
export const CLOSINGS = 5

/** The six two-month periods of a year; the work week is the first whole one after the ninth of the second month. */
export function periodsOf(year: number): Period[] {
  return [1, 2, 3, 4, 5, 6].map((number) => {
    const [first, second] = [2 * number - 1, 2 * number]
    const start = `${year}-${twoDigits(first)}-01`
    const nextStart = number === 6 ? `${year + 1}-01-01` : `${year}-${twoDigits(second + 1)}-01`
    const end = addDays(nextStart, -1)
    const monday = mondayFrom(`${year}-${twoDigits(second)}-10`)
    return {
      id: `${year}-${number}`,
      title: `${first}—${second}月`,
      start,
      end,
      work_week: { start: monday, end: addDays(monday, 4) },
      return_due: addDays(end, RETURN_DAYS),
      ...(number > CLOSINGS ? {} : { closed: addDays(end, RETURN_DAYS + CLOSING_DAYS) }),
    }
  })
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
