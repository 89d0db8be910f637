import { addDays, daysBetween } from '../calendar/days.ts'
import type { Random } from './random.ts'

/** A day between two days, both included. */
export function dayBetween(random: Random, from: string, to: string): string {
  return addDays(from, random.integer(0, Math.max(0, daysBetween(from, to))))
}

/** The first Monday on or after a day. */
export function mondayFrom(day: string): string {
  return addDays(day, (8 - new Date(day).getUTCDay()) % 7)
}
