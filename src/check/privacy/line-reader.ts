import { CHINESE_DIGITS, GAPS, LETTER_DIGITS, LIST_GAPS } from './number-signs.ts'

/**
 * What a detector looks for at the least, so that a line without it need not be looked at: a number, and where signs or
 * pairs are named one of these.
 */
export interface Trigger {
  /** a number of so many digits in a row, Arabic or Chinese, as far apart as people write numbers */
  digits?: number
  /** one of these characters */
  signs?: string
  /** or two characters side by side: one of the first, one of the second; `digit` and `letter` stand for all of them */
  pairs?: readonly (readonly [first: string, second: string])[]
  /** whether the detector wants to know where they stand */
  isPlaced?: true
}

/** What one look at the characters of a line says of it. */
export interface LineTraits {
  /** the offset of its first character */
  start: number
  /** the offset of the line feed behind it, or of the end of the text */
  end: number
  /** the triggers by number, a bit each, whose signs or pairs it has */
  triggers: number
  /** the length of its longest number */
  digits: number
  /** whether a number of seven digits or more has Chinese ones, or letters that look like digits */
  isOddNumber: boolean
  /** whether a character of it has a plainer form */
  isOdd: boolean
  /** where in the line the signs stand, or the pairs begin, of the triggers that want to know */
  places: readonly number[]
}

const NOWHERE: readonly number[] = []

const CODES = 0x10000
const LINE_FEED = 10
const ARABIC_DIGITS = '0123456789'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const LONG_NUMBER = 7

/** What a character is, a bit each: for numbers, plain or not, and whether a trigger knows it. */
const [ARABIC, CHINESE, GAP, ODD, SIGN, FIRST, END, LETTER] = [1, 2, 4, 8, 16, 32, 64, 128]
/** What counts only where a number has begun. */
const WITHIN = GAP | LETTER

interface Tables {
  /** the bits above, by code */
  kinds: Uint8Array
  /** of what triggers a character is a sign, or stands in a pair: a bit each, by code */
  signs: Uint16Array
  firsts: Uint16Array
  seconds: Uint16Array
  /** the triggers whose places are wanted */
  placed: number
  /** the triggers that want a number beside a sign or a pair */
  numbered: number
  /** the length of the shortest number that a trigger names */
  fewest: number
}

/**
 * Looks at every character of a text once, from a place up to the end of the first line that a detector must look at: one
 * with a trigger, or with a character that has a plainer form. Undefined where no such line is left. Made for the triggers
 * of all detectors, at most 16.
 */
export function lineReader(
  triggers: readonly Trigger[],
  isOdd: (code: number) => boolean,
): (text: string, from: number) => LineTraits | undefined {
  const kinds = new Uint8Array(CODES).map((_, code) => (isOdd(code) ? ODD : 0))
  mark(kinds, ARABIC_DIGITS, ARABIC)
  mark(kinds, Object.keys(CHINESE_DIGITS).join(''), CHINESE)
  mark(kinds, Object.keys(LETTER_DIGITS).join(''), LETTER)
  mark(kinds, GAPS + LIST_GAPS, GAP)
  mark(kinds, '\n', END)
  const [signs, firsts, seconds] = [new Uint16Array(CODES), new Uint16Array(CODES), new Uint16Array(CODES)]
  for (const [number, { signs: chars = '', pairs = [] }] of triggers.entries()) {
    mark(signs, chars, 1 << number)
    mark(kinds, chars, SIGN)
    for (const [first, second] of pairs) {
      mark(firsts, first, 1 << number)
      mark(kinds, first, FIRST)
      mark(seconds, second, 1 << number)
    }
  }
  const placed = bitsOf(triggers, ({ isPlaced }) => isPlaced === true)
  const numbered = bitsOf(triggers, (trigger) => trigger.digits !== undefined)
  const fewest = Math.min(...triggers.flatMap((trigger) => trigger.digits ?? []))
  const tables = { kinds, signs, firsts, seconds, placed, numbered, fewest }
  return (text, from) => read(text, from, tables)
}

function bitsOf(triggers: readonly Trigger[], test: (trigger: Trigger) => boolean): number {
  return triggers.reduce((bits, trigger, number) => bits | (test(trigger) ? 1 << number : 0), 0)
}

function mark(table: Uint8Array | Uint16Array, chars: string, bit: number): void {
  const all = chars.replace('digit', ARABIC_DIGITS).replace('letter', LETTERS)
  for (const char of all) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | bit
}

/** A plain loop over the characters: the hot one of all checks. For most characters it looks into one table. */
function read(text: string, from: number, tables: Tables): LineTraits | undefined {
  const { kinds, signs, firsts, seconds, placed, numbered, fewest } = tables
  const { length } = text
  let start = from
  let places: number[] | undefined
  let [triggers, digits, run, odd] = [0, 0, 0, 0]
  let [isOddNumber, isOdd] = [false, false]
  let end = from
  for (; end < length; end++) {
    let code = text.charCodeAt(end)
    let kind = kinds[code] as number
    if (kind === 0 || (run === 0 && (kind & ~WITHIN) === 0)) {
      run = 0
      do {
        if (++end === length) break
        code = text.charCodeAt(end)
        kind = kinds[code] as number
      } while ((kind & ~WITHIN) === 0)
      if (end === length) break
    }
    if (code === LINE_FEED) {
      if ((triggers & ~numbered) !== 0 || digits >= fewest || isOdd) break
      start = end + 1
      triggers = digits = run = 0
      continue
    }
    if ((kind & (SIGN | FIRST)) !== 0) {
      let hit = (kind & SIGN) === 0 ? 0 : (signs[code] as number)
      if ((kind & FIRST) !== 0 && end + 1 < length)
        hit |= (firsts[code] as number) & (seconds[text.charCodeAt(end + 1)] as number)
      triggers |= hit
      if ((hit & placed) !== 0) {
        places ??= []
        places.push(end - start)
      }
    }
    if ((kind & (ARABIC | CHINESE)) !== 0 || ((kind & LETTER) !== 0 && run > 0)) {
      odd = run === 0 ? kind : odd | kind
      run++
      if (run > digits) digits = run
      if (run >= LONG_NUMBER && (odd & (CHINESE | LETTER)) !== 0) isOddNumber = true
    } else if ((kind & GAP) === 0) {
      run = 0
    }
    if ((kind & ODD) !== 0) isOdd = true
  }
  if ((triggers & ~numbered) === 0 && digits < fewest && !isOdd) return undefined
  return { start, end, triggers, digits, isOddNumber, isOdd, places: places ?? NOWHERE }
}
