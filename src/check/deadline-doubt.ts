import type { WorkingDay } from '../calendar/working-days.ts'

/**
 * Whether something whose last day is not known may have come too late: up to the first day that this can be, it has not.
 * @param done the day on which it was done, if it was, and `asOf` that from which it is seen
 */
export function isInDoubt({ day }: WorkingDay, done: string | undefined, asOf: string): boolean {
  return (done !== undefined && done <= asOf ? done : asOf) > day
}
