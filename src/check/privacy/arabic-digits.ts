import { CHINESE_DIGITS, GAPS, LETTER_DIGITS, signClass } from './number-signs.ts'

/** A run of seven or more digits, Chinese or Arabic, as far apart as people write numbers. */
const CHINESE = signsOf(CHINESE_DIGITS)
const CHINESE_RUN = new RegExp(`[\\d${CHINESE}](?:[${signClass(`${GAPS},，、`)}]{0,3}[\\d${CHINESE}]){6,}`, 'g')
const CHINESE_DIGIT = new RegExp(`[${CHINESE}]`, 'g')

/** A number of eleven digits or more, some of them letters, that is no part of a word. */
const LETTERS = signsOf(LETTER_DIGITS)
const LETTER_RUN = new RegExp(
  `(?<![A-Za-z\\d])[\\d${LETTERS}](?:[ -]?[\\d${LETTERS}]){10,}(?=[Xx]?(?![A-Za-z\\d]))`,
  'g',
)
const LETTER_DIGIT = new RegExp(`[${LETTERS}]`, 'g')
/** Fewer digits than that are no number: loooooooool. */
const LEAST_DIGITS = 4

/** A text of the same length whose long numbers are written in Arabic digits; undefined where all of them are. */
export function arabicDigits(text: string): string | undefined {
  const result = text
    .replace(CHINESE_RUN, (run) => run.replace(CHINESE_DIGIT, (digit) => CHINESE_DIGITS[digit] ?? digit))
    .replace(LETTER_RUN, (run) => (run.replace(/\D/g, '').length < LEAST_DIGITS ? run : withoutLetters(run)))
  return result === text ? undefined : result
}

function withoutLetters(run: string): string {
  return run.replace(LETTER_DIGIT, (letter) => LETTER_DIGITS[letter] ?? letter)
}

function signsOf(digits: Readonly<Record<string, string>>): string {
  return Object.keys(digits).join('')
}
