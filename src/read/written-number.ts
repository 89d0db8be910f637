const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/**
 * The number that a typed text means, with or without commas between thousands, in half-width or full-width digits;
 * undefined where it means none, or has more digits than a number keeps.
 */
export function numberAsWritten(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const digits = THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined
  return Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER ? Number(digits) : undefined
}
