/** What people put between the digits of one number: spaces, dots, dashes, slashes. */
export const GAPS = ' \t.-‐‑‒–—―−─_·•・⋅~/'

/** What they put there now and then, and more often between two numbers: commas, colons, parentheses, bars, plus signs. */
export const LIST_GAPS = ",，、﹐﹑､;；:：*＊'’()（）|+转"

/** Every dash that stands between the parts of a number. */
export const DASHES = '-‐‑‒–—―−─'

/** Letters that stand for a digit, by a slip or on purpose. */
export const LETTER_DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' }

const FORMS = ['〇零○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']

/** Every Chinese way to write a digit, and the digit. */
export const CHINESE_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  FORMS.flatMap((forms, digit) => [...forms].map((form) => [form, String(digit)])),
)

/** Signs as they stand between the brackets of a regular expression. */
export function signClass(signs: string): string {
  return signs.replace(/[\\\]^-]/g, '\\$&')
}
