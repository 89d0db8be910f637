import { WORD_SIGNS } from './pagefind-files.ts'

/** What Pagefind's query program looks for when it is given a token. */
export interface IndexableWord {
  /** letters and digits only, in lower case, without marks on letters */
  word: string
  /** the same with its marks, where it has any */
  original?: string
  /** one of the words that the token is made of */
  isPart?: true
}

const LETTERS = String.raw`\p{Alphabetic}\p{N}`
const OTHER = new RegExp(`[^${LETTERS}${WORD_SIGNS}]+`, 'gu')
const PLAIN = /^[a-z0-9\u4e00-\u9fff]+$/
/** Where a compound comes apart: at signs, and between letters and digits. */
const JOINTS = new RegExp(String.raw`[^${LETTERS}]+|(?<=\p{N})(?=\p{Alphabetic})|(?<=\p{Alphabetic})(?=\p{N})`, 'u')
const MARKS = /\p{M}+/gu

/**
 * Under which words a token is filed, as Pagefind itself files it (its fossick/splitting.rs): the token without its signs,
 * and the parts of a compound. Signs alone are filed nowhere.
 */
export function indexableWords(token: string): IndexableWord[] {
  if (PLAIN.test(token)) return [{ word: token }]
  const whole = token.replace(OTHER, '').toLowerCase()
  if (whole === '') return []
  const joined = whole === token ? [] : token.toLowerCase().split(JOINTS).filter(Boolean)
  const parts = joined.length > 1 ? joined.filter(isLong) : []
  return [withoutMarks(whole), ...parts.map((part) => ({ ...withoutMarks(part), isPart: true as const }))]
}

/** One letter of the Latin alphabet, or one digit, says nothing. */
function isLong(part: string): boolean {
  return part.length > 1 || part > '\u007f'
}

function withoutMarks(word: string): IndexableWord {
  const bare = word.normalize('NFD').replace(MARKS, '')
  return bare === word ? { word } : { word: bare, original: word }
}
