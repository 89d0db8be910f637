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
  /** the offset of the line feed behind it, or of the end of the text */
  end: number
  /** the triggers by number, a bit each, whose signs or pairs it has */
  triggers: number
  /** the length of its longest number */
  digits: number
  /** whether a number of seven digits or more has Chinese ones */
  isChineseNumber: boolean
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
/** What may stand between the digits of a number. */
const GAPS = ' \t.-–—―_·•~/()（）'
const LONG_NUMBER = 7

/** What a character is, a bit each: for numbers, plain or not, and whether a trigger knows it. */
const [ARABIC, CHINESE, GAP, ODD, SIGN, FIRST, END] = [1, 2, 4, 8, 16, 32, 64]

interface Tables {
  /** the bits above, by code */
  kinds: Uint8Array
  /** of what triggers a character is a sign, or stands in a pair: a bit each, by code */
  signs: Uint16Array
  firsts: Uint16Array
  seconds: Uint16Array
  /** the triggers whose places are wanted */
  placed: number
}

/** Looks at every character of a text once. Made for the triggers of all detectors, at most 16. */
export function lineReader(
  triggers: readonly Trigger[],
  chineseDigits: string,
  isOdd: (code: number) => boolean,
): (text: string, from: number) => LineTraits {
  const kinds = new Uint8Array(CODES).map((_, code) => (isOdd(code) ? ODD : 0))
  mark(kinds, ARABIC_DIGITS, ARABIC)
  mark(kinds, chineseDigits, CHINESE)
  mark(kinds, GAPS, GAP)
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
  const placed = triggers.reduce((bits, { isPlaced }, number) => bits | (isPlaced ? 1 << number : 0), 0)
  const tables = { kinds, signs, firsts, seconds, placed }
  return (text, from) => read(text, from, tables)
}

function mark(table: Uint8Array | Uint16Array, chars: string, bit: number): void {
  const all = chars.replace('digit', ARABIC_DIGITS).replace('letter', LETTERS)
  for (const char of all) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | bit
}

/** A plain loop over the characters: the hot one of all checks. For most characters it looks into one table. */
function read(text: string, from: number, { kinds, signs, firsts, seconds, placed }: Tables): LineTraits {
  let places: number[] | undefined
  let [triggers, digits, run, chinese, first] = [0, 0, 0, 0, 0]
  let [isChineseNumber, isOdd] = [false, false]
  let end = from
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    const kind = kinds[code] as number
    if (first !== 0) {
      const pair = first & (seconds[code] as number)
      triggers |= pair
      if ((pair & placed) !== 0) {
        places ??= []
        places.push(end - 1 - from)
      }
      first = 0
    }
    if (kind === 0) {
      run = 0
      continue
    }
    if (code === LINE_FEED) break
    if ((kind & FIRST) !== 0) first = firsts[code] as number
    if ((kind & SIGN) !== 0) {
      const sign = signs[code] as number
      triggers |= sign
      if ((sign & placed) !== 0) {
        places ??= []
        places.push(end - from)
      }
    }
    if ((kind & (ARABIC | CHINESE)) !== 0) {
      chinese = run === 0 ? kind & CHINESE : chinese | (kind & CHINESE)
      run++
      if (run > digits) digits = run
      if (run >= LONG_NUMBER && chinese !== 0) isChineseNumber = true
    } else if ((kind & GAP) === 0) {
      run = 0
    }
    if ((kind & ODD) !== 0) isOdd = true
  }
  return { end, triggers, digits, isChineseNumber, isOdd, places: places ?? NOWHERE }
}
