const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/** Digits and signs as an input method for Chinese writes them. */
const FULL_WIDTH = /[\uff0c-\uff0e\uff10-\uff19]/g
const APART = 0xff00 - 0x20

/**
 * The number that a typed text means, with or without commas between thousands, in half-width or full-width digits;
 * undefined where it means none, or has more digits than a number keeps. A small or circled digit is none: 3² is not 32.
 */
export function numberAsWritten(text: string): number | undefined {
  const plain = halfWidth(text).trim()
  const digits = THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined
  return Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER ? Number(digits) : undefined
}

/** A text with the digits and signs of numbers in half width; every other character, small and circled digits too, is as it was. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - APART))
}
