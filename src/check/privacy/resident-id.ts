import { type Detector, OTHER_NUMBER, sample } from './detector.ts'
import { isInCode } from './in-code.ts'
import { allOf, matchesOf } from './match.ts'
import { GAPS, LIST_GAPS, signClass } from './number-signs.ts'

const GAP = `[${signClass(GAPS)}]{0,3}`
const ANY_GAP = `[${signClass(GAPS + LIST_GAPS)}]{0,3}`

const RUN = /(?<!\d)(?<value>\d(?:[ -]?\d){16}[ -]?[\dXx])(?!\d)/dg
/** However far apart its digits are. */
const APART = new RegExp(String.raw`(?<!\d)(?<value>\d(?:${GAP}\d){16}${GAP}[\dXx])(?!\d)`, 'dg')
/** The address, the day, the rest. */
const PARTS = String.raw`\d{6}${ANY_GAP}\d{8}${ANY_GAP}\d{3}[\dXx]`
const IN_PARTS = new RegExp(String.raw`(?<!\d)(?<value>${PARTS})(?!\d)`, 'dg')
/** The number of a certificate of disability: that of the holder, the category and the grade, how often it was replaced. */
const DISABILITY = new RegExp(
  String.raw`(?<!\d)(?<value>\d(?:${GAP}\d){16}${GAP}[\dXx]${GAP}[1-7]${GAP}[1-4](?:${GAP}[Bb]\d)?)(?!\d)`,
  'dg',
)

/** With the day of birth in words. */
const DAY_IN_WORDS = new RegExp(
  String.raw`(?<!\d)(?<value>\d{6}${GAP}(?:19|20)\d\d年\d{1,2}月\d{1,2}日${GAP}\d{3}[\dXx])(?!\d|[ ]?[人个名万户次条元件份])`,
  'dg',
)
/** With a star or a question mark for some of its digits, the area and the last one among those that are told. */
const STARRED = /(?<![\d*＊?？])(?<value>\d{6}[\d*＊?？]{11}[\dXx*＊?？])(?![\d*＊?？Xx])/dg

const WORDS = '身份证|身分证|公民身份|证件号|身份号|sfz'
/** A number beside the word is taken at its word: one digit mistyped is as private as none. */
const AFTER_WORD = new RegExp(
  String.raw`(?:${WORDS})[^\d\n，。；]{0,12}(?<value>\d(?:[ -]?\d){12,18}[ -]?[\dXx])(?!\d)`,
  'dgi',
)
const PARTS_AFTER_WORD = new RegExp(String.raw`(?:${WORDS})[^\d\n，。；]{0,12}(?<value>${PARTS})(?!\d)`, 'dgi')
/** That word stands before telephones and days of offices, too. */
const AFTER_DISABILITY = new RegExp(
  String.raw`残疾人?证[^\d\n，。；]{0,12}(?<value>\d(?:[ -]?\d){16}[ -]?[\dXx](?:[1-7][1-4])?|${PARTS})(?!\d)`,
  'dg',
)
const BEFORE_WORD = /(?<!\d)(?<value>\d(?:[ -]?\d){12,18}[ -]?[\dXx])[^\d\n，。；]{0,4}(?:身份证|身分证)/dg

/** One with a digit too few or too many, or mistyped, in a sentence that speaks of such numbers. */
const IN_SENTENCE =
  /(?:身份证|身分证|公民身份|证件)[^\n。；]{0,40}?(?<!\d)(?<value>\d(?:[ -]?\d){14,19}[Xx]?)(?![\dXx])/dg

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

const AREA_AND_CENTURY = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-9])\d{4}(?:19|20)\d\d/

/** Whether 18 characters are a resident id by GB 11643: a province, a day of birth, a check digit. */
export function isResidentId(value: string): boolean {
  const id = value.replace(/[^\dXx]/g, '').toUpperCase()
  if (id.length !== 18 || !AREA_AND_CENTURY.test(id)) return false
  return isDay(id.slice(6, 14)) && CHECK[sum(id) % 11] === id[17]
}

/** Whether a number begins as a resident id does: a province, and where it belongs a day of birth. */
function beginsAsResidentId(value: string): boolean {
  const digits = value.replace(/[^\dXx]/g, '')
  return AREA_AND_CENTURY.test(digits) && isDay(digits.slice(6, 14))
}

/** Whether the number of a certificate of disability begins with a resident id. */
function isHeld(value: string): boolean {
  return isResidentId(value.replace(/[^\dXx]/g, '').slice(0, 18))
}

const STARS = /[*＊?？]/g

/** Whether digits and stars can be a resident id: an area, a century where it shows, and half of its digits. */
function isStarred(value: string, { input, index }: RegExpExecArray): boolean {
  const stars = value.match(STARS)?.length ?? 0
  const shown = value.replace(STARS, (_, at: number) => '1980'.charAt(at - 6) || '0')
  return stars > 0 && stars < 9 && AREA_AND_CENTURY.test(shown) && !isInCode(input, index)
}

/** Whether the area is that of a province. */
function beginsAsDated(value: string): boolean {
  return AREA_AND_CENTURY.test(value.replace(/[^\d]/g, ''))
}

function sum(id: string): number {
  return WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
}

/** Whether eight digits are a day of the calendar. */
export function isDay(digits: string): boolean {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

/** Whether 18 digits that fail the check are one all the same: hardly any other number has a day of birth inside. */
function isMistyped(value: string, { input, index }: RegExpExecArray): boolean {
  return (
    beginsAsResidentId(value) &&
    !OTHER_NUMBER.test(input.slice(Math.max(0, index - 20), index)) &&
    !isInCode(input, index)
  )
}

// no such area as 990000: the number belongs to nobody
const NUMBER = ['990000', '20000101', '001'].join('')
const WHOLE = `${NUMBER}${CHECK[sum(NUMBER) % 11]}`

export const residentId: Detector = {
  id: 'privacy/resident-id',
  label: '身份证号',
  meaning: '身份证号一旦公开就收不回来，任何文件里都不许有；写错一位的，用字母 O、l 代替 0、1 的，也不许。',
  advice: '删掉它，记录里用不着身份证号。',
  bad: sample(
    WHOLE,
    WHOLE.replaceAll('0', 'O').replaceAll('1', 'l'),
    NUMBER.replace(/^(.{6})(....)..../, '$1 $2年1月1日 ') + CHECK[sum(NUMBER) % 11],
    `${NUMBER.slice(0, 6)}${'*'.repeat(8)}${NUMBER.slice(-3)}2`,
    `身份证号 ${NUMBER.slice(0, -1)}2${CHECK[sum(NUMBER) % 11]}`,
  ),
  good: sample(
    '示妇发〔2020〕1号，信用代码 52230100MJ0000000X',
    '身份证号一律不登记。',
    '单号 000000********0000',
    '230000,2016年3月22日,1234',
  ),
  numeric: true,
  trigger: { digits: 9 },
  find: ({ text }) =>
    allOf(
      matchesOf(text, DISABILITY, isHeld),
      matchesOf(text, APART, isResidentId),
      matchesOf(text, IN_PARTS, isResidentId),
      matchesOf(text, DAY_IN_WORDS, beginsAsDated),
      matchesOf(text, STARRED, isStarred),
      matchesOf(text, RUN, isMistyped),
      matchesOf(text, IN_SENTENCE, beginsAsResidentId),
      matchesOf(text, AFTER_WORD),
      matchesOf(text, PARTS_AFTER_WORD),
      matchesOf(text, AFTER_DISABILITY, beginsAsResidentId),
      matchesOf(text, BEFORE_WORD),
    ),
}
