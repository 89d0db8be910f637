/** What follows the unit in Chinese: 12天以上, not 12以上天. */
const BOUND = /^(.*?)(以上|以下|以内|左右|上下)$/

/** A figure as one reads it: its number with its unit, and the words of its number alone where it has no unit. */
export function measured(value: string, unit: string): string {
  if (unit === '—') return value
  const [, number = value, bound = ''] = BOUND.exec(value) ?? []
  return `${number}${gapBefore(unit)}${unit}${bound}`
}

/** What stands between a number and its unit: a blank before one in Latin letters, nothing before a Chinese one. */
export function gapBefore(unit: string): string {
  return /^[a-z]/i.test(unit) ? ' ' : ''
}
