import { lastAtMost } from '../../read/positions.ts'

/** A text as the detectors read it, with the way back to where each character stood. */
export interface NormalText {
  text: string
  /** the offset in the original of an offset in `text` */
  original(offset: number): number
}

/** What is invisible in print: joiners, soft hyphens, marks of direction, variation selectors, tags, key caps. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20e3/u

/** Digits, letters and signs that have a plain form: full width, circled, superscript, mathematical, Arabic-Indic. */
const VARIANT =
  /[\u00a0\u00b2\u00b3\u00b9\u0660-\u0669\u06f0-\u06f9\u2000-\u200a\u2070-\u209c\u2460-\u2468\u24b6-\u24ea\u3000\ufe52\ufe58\ufe62\ufe63\ufe6b\uff0b\uff0d\uff0e\uff0f-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]|[\u{1d400}-\u{1d7ff}]/u

/**
 * A digit as addresses may write it and, where an address hands something over, any printable character, byte by byte of
 * its UTF-8. The rest of an address is the title of a page: it names those whom the press names.
 */
const ENCODED =
  /%3\d|(?<=[?&][\w.-]{1,40}=[^\s"<>&]{0,200})%(?:[2-6][\dA-Fa-f]|7[\dA-Ea-e]|(?:[CDcd][\dA-Fa-f]|(?:[Ee][\dA-Fa-f]|[Ff][0-7]%[89ABab][\dA-Fa-f])%[89ABab][\dA-Fa-f])%[89ABab][\dA-Fa-f])/
const PERCENT = 0x25

const ODD = new RegExp(`${INVISIBLE.source}|${VARIANT.source}|${ENCODED.source}`, 'gu')
const IS_ODD = new RegExp(ODD.source, 'u')
/** The first halves of characters beyond the first plane: mathematical digits, tags and selectors. */
const [FIRST_HAN, LAST_HAN] = [0x3400, 0x9fff]
const HALVES = [0xd835, 0xdb40, 0xdb41, 0xdb42, 0xdb43]

/** Whether a UTF-16 unit is one that `normalise` may change, or half of one. */
export function isOddCode(code: number): boolean {
  if (code >= FIRST_HAN && code <= LAST_HAN) return false
  return code === PERCENT || HALVES.includes(code) || IS_ODD.test(String.fromCharCode(code))
}

/** Writes a text in plain half-width characters without invisible ones. Most texts come back as they are. */
export function normalise(text: string): NormalText {
  if (!IS_ODD.test(text)) return { text, original: (offset) => offset }
  const parts: string[] = []
  // where a replaced run begins in the normal text, and in the original
  const normalAt: number[] = [0]
  const originalAt: number[] = [0]
  let from = 0
  let length = 0
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    const plain = plainForm(odd)
    parts.push(text.slice(from, index), plain)
    length += index - from + plain.length
    from = index + odd.length
    if (plain.length === odd.length) continue
    normalAt.push(length)
    originalAt.push(from)
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), original: (offset) => offsetBefore(normalAt, originalAt, offset) }
}

function plainForm(char: string): string {
  if (char.length > 2) return decoded(char)
  if (INVISIBLE.test(char)) return ''
  const arabic = char.charCodeAt(0)
  if (arabic >= 0x660 && arabic <= 0x6f9) return String(arabic & 0xf)
  const plain = char.normalize('NFKC')
  return plain.length === 1 ? plain : char
}

/** The character that an address writes so; as it is where its bytes are none. */
function decoded(bytes: string): string {
  try {
    return plainForm(decodeURIComponent(bytes))
  } catch {
    return bytes
  }
}

/** Shifts an offset by what the last change before it took away. */
function offsetBefore(normalAt: readonly number[], originalAt: readonly number[], offset: number): number {
  const change = lastAtMost(normalAt, offset)
  return offset - (normalAt[change] ?? 0) + (originalAt[change] ?? 0)
}
