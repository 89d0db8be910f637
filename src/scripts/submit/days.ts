/** The day of this device, YYYY-MM-DD. */
export function today(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** The later of two days. */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b
}
