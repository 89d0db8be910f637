const LONGEST = 30

/**
 * A value from a record as a message may show it: short, on one line, long runs of digits hidden,
 * because such a run can be somebody's number and messages end in public logs.
 */
export function shown(value: string): string {
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}……` : value
  return `“${short.replace(/\s+/g, ' ').replace(/\d(?=\d{6})[\d\s-]*\d/g, (digits) => `${digits.slice(0, 2)}****`)}”`
}
