import { UsageError } from '../usage-error.ts'
import { isCalendarDate } from './loose-date.ts'

/**
 * The day from which everything is seen, as a command was given it.
 * @returns it, YYYY-MM-DD; throws, in Chinese, where it is no day
 */
export function referenceDate(given: string): string {
  if (!isCalendarDate(given)) throw new UsageError(`“${given}”不是日期，要写成 2016-03-22 这样。`)
  return given
}
