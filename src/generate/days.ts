import type { Random } from './random.ts'

const DAY = 86_400_000

/** The day a number of days later, both as YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** How many days one day is after another. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** A day between two days, both included. */
export function dayBetween(random: Random, from: string, to: string): string {
  return addDays(from, random.integer(0, Math.max(0, daysFrom(from, to))))
}

/** The first Monday on or after a day. */
export function mondayFrom(day: string): string {
  return addDays(day, (8 - new Date(day).getUTCDay()) % 7)
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b
}
