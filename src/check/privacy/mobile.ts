import { type Detector, REMOVE_OR_REGISTER, sample } from './detector.ts'
import { isInCode } from './in-code.ts'
import { groupsOf, listedMobiles } from './listed-mobile.ts'
import { allOf, matchesOf } from './match.ts'
import { GAPS, signClass } from './number-signs.ts'

const GAP = `[${signClass(GAPS)}]{0,3}`

const END = String.raw`(?!\d|\.\d|[万亿吨米%]|[ ]?元)`

/**
 * Eleven digits from 13 to 19, however they are spaced, behind the country or the 0 of a trunk call; an amount with its unit
 * is none.
 */
const MOBILE = new RegExp(
  String.raw`(?<![\d¥￥$]|\d\.)(?<value>(?:(?:\+|00)?86${GAP}|0)?1${GAP}[3-9](?:${GAP}\d){9})${END}`,
  'dg',
)
/** A count in brackets stands before a span of years, too: （150）2019-2020. */
const YEAR = String.raw`(?:19|20)\d\d`
/** The first three in brackets, as others write an area code. */
const IN_BRACKETS = new RegExp(
  String.raw`(?<!\d)(?<value>(?:(?:\+|00)?86${GAP})?[(（]0?1[3-9]\d[)）](?!${GAP}${YEAR}${GAP}${YEAR})${GAP}\d{4}${GAP}\d{4})${END}`,
  'dg',
)
/** The four in the middle in brackets; a year in them belongs to the number of a document. */
const MIDDLE_IN_BRACKETS = new RegExp(
  String.raw`(?<![\d¥￥$]|\d\.)(?<value>1[3-9]\d${GAP}[(（](?!${YEAR})\d{4}[)）]${GAP}\d{4})${END}`,
  'dg',
)

/** How people group the digits; any other grouping is a row of numbers, unless a word says phone. */
const GROUPS =
  /^(?:11|3 4 4|4 3 4|4 4 3|3 8|7 4|3 3 5|3 5 3|5 3 3|5 6|6 5|3 2 2 2 2|3 4 2 2|3 2 3 3|3 3 3 2|3 2 2 4|1 2 2 2 2 2|2 3 3 3|1 10|(?:1 ){10}1)$/
const PHONE_WORD = /(?:电话|手机|号码|联系|致电|拨打|微信|机主|tel|phone|mobile)[^\d\n]{0,10}$/i
const PHONE_PARAMETER = /(?:phone|mobile|tel|wa\.me|sms)[=/:]?\+?$/i

function isMobile(value: string, { input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 24), index)
  if (isInCode(input, index)) return PHONE_PARAMETER.test(before)
  return PHONE_WORD.test(before) || GROUPS.test(groupsOf(withoutCountry(value)))
}

function withoutCountry(value: string): string {
  return value.replace(/^(?:(?:\+|00)?86[^\d]*|0)(?=1)/, '')
}

// the number of the short message centre, so that of no person
const NUMBER = ['138', '0013', '8000']

export const mobile: Detector = {
  id: 'privacy/mobile',
  label: '手机号',
  meaning: '手机号是私人的，加空格、加逗号、用全角或汉字、用字母 O 代替 0 写也一样认得出，所以都不许有。',
  advice: REMOVE_OR_REGISTER,
  bad: sample(
    NUMBER.join(''),
    `电话 ${NUMBER.join(' ')}`,
    NUMBER.join('，'),
    `请打${NUMBER.join('+')}`,
    NUMBER.join('').replace(/^(.{3})(.{4})/, '$1（$2）'),
    NUMBER.join('').replaceAll('0', 'O'),
    NUMBER.join('').replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))),
  ),
  good: sample(
    '维权热线 12338',
    `总投入 ${NUMBER.join('')}元`,
    '总投入 13,800,138,000元',
    `合计 ${NUMBER.join(' ')} 元`,
    '三年分别走访 138、1380、8000户',
    '138+1380+8000=9518',
    '客服 400-000-0000',
  ),
  numeric: true,
  trigger: { digits: 11 },
  find: ({ text }) =>
    allOf(
      matchesOf(text, MOBILE, isMobile),
      matchesOf(text, IN_BRACKETS, (_, { input, index }) => !isInCode(input, index)),
      matchesOf(text, MIDDLE_IN_BRACKETS, (_, { input, index }) => !isInCode(input, index)),
      listedMobiles(text),
    ),
}
