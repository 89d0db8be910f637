import chineseDays from 'chinese-days'
import { onceEach } from '../once-each.ts'
import { addDays } from './days.ts'
import { EARLIEST_YEAR } from './loose-date.ts'

/** Working days of one country: weekends, public holidays and the days worked in exchange (调休). */
export interface WorkingCalendar {
  /** whether the holidays of a year are known; a plain weekend rule is no answer for the others */
  knows(year: number): boolean
  /** the n-th working day after a day; undefined where the year of the day itself is not known */
  add(day: string, workingDays: number): WorkingDay | undefined
}

/** A day that was counted to. */
export interface WorkingDay {
  /** YYYY-MM-DD; the first on which it can be, where it lies in a year whose holidays are not known yet */
  day: string
  isKnown: boolean
}

/** The calendar that a programme names; undefined where there is none of that name. */
export function workingCalendar(name: string): WorkingCalendar | undefined {
  return name === 'china' ? chineseCalendar() : undefined
}

/** The names of all calendars. */
export const WORKING_CALENDARS: readonly string[] = ['china']

function chineseCalendar(): WorkingCalendar {
  const deadlines = new Map<string, WorkingDay | undefined>()
  /** empty where the library knows no holiday of the year: it would silently fall back to weekends */
  const workingDaysOf = onceEach(readYear)
  return {
    knows: (year) => workingDaysOf(year).length > 0,
    add: (day, workingDays) => {
      const key = `${day}+${workingDays}`
      if (!deadlines.has(key)) deadlines.set(key, countOn(workingDaysOf, day, workingDays))
      return deadlines.get(key)
    },
  }
}

function readYear(year: number): string[] {
  // the library reads no year of less than four digits
  if (year < EARLIEST_YEAR) return []
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const isKnown = chineseDays.getHolidaysInRange(first, last, false).length > 0
  return isKnown ? chineseDays.getWorkdaysInRange(first, last, true) : []
}

function countOn(
  daysOf: (year: number) => readonly string[],
  day: string,
  workingDays: number,
): WorkingDay | undefined {
  const first = Number(day.slice(0, 4))
  let left = workingDays
  for (let year = first, from = addDays(day, 1); ; year++, from = `${year}-01-01`) {
    const days = daysOf(year)
    // however its holidays will be, each working day takes a day
    if (days.length === 0) return year === first ? undefined : { day: addDays(from, left - 1), isKnown: false }
    const start = days.findIndex((candidate) => candidate >= from)
    const own = start < 0 ? [] : days.slice(start)
    const found = own[left - 1]
    if (found !== undefined) return { day: found, isKnown: true }
    left -= own.length
  }
}
