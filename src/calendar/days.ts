const DAY = 86_400_000

/** The day a number of days later, both as YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** How many days a day lies after another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b
}

/** Today by the clock of this machine, YYYY-MM-DD: before eight in the morning, Greenwich is still at yesterday. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date())
}
