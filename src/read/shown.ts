const LONGEST = 30
/** Seven digits or more, some of them written as letters: an O for a zero, an l for a one. */
const LONG_NUMBER = /\d(?=[\dOoIl]{6})[\dOoIl\s-]*[\dOoIl]/g

/**
 * A value from a record as a message may show it: short, on one line, long runs of digits hidden,
 * because such a run can be somebody's number and messages end in public logs.
 */
export function shown(value: string): string {
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}……` : value
  return `“${short.replace(/\s+/g, ' ').replace(LONG_NUMBER, (digits) => `${digits.slice(0, 2)}****`)}”`
}
