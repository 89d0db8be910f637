import { type Detector, REMOVE_OR_REGISTER, sample } from './detector.ts'
import { isInCode } from './in-code.ts'
import { allOf, matchesOf } from './match.ts'
import { DASHES, signClass } from './number-signs.ts'
import { isDay } from './resident-id.ts'

const DASH = `[ ${signClass(DASHES)}]`
const AREA = String.raw`0(?:10|2\d|[3-9]\d{2})`
/** Seven or eight digits, in two groups or one by one. */
const LOCAL = String.raw`(?:[2-8]\d{2,3}${DASH}?\d{4}|[2-8](?: \d){6,7})`

/** An area code and seven or eight digits; a Chinese one is now and then a dash that was read or typed wrongly. */
const WITH_AREA = new RegExp(
  String.raw`(?<![\d-]|\d[.,，、])(?<value>(?:[(（]${AREA}[)）]|${AREA})(?:${DASH}{0,3}|[ ]?[,，、./][ ]?|一)${LOCAL})(?!\d|[-.]\d{5}|[元万亿吨米%])`,
  'dg',
)

/** Behind the country, without the 0 of a trunk call. */
const WITH_COUNTRY = new RegExp(
  String.raw`(?<!\d)(?<value>(?:\+|00)86${DASH}?[(（]?(?:10|2\d|[3-9]\d{2})[)）]?${DASH}?[2-8]\d{2,3}${DASH}?\d{4})(?!\d)`,
  'dg',
)

/** Seven or eight digits after a word that says phone; two years are none. */
const AFTER_WORD = new RegExp(
  String.raw`(?:电话|座机|固话|传真|致电|拨打|联系方式|tel(?:ephone)?\b|fax\b)[，,]?[^\d\n，。；]{0,8}(?<value>(?!20\d\d${DASH}20\d\d)[2-8]\d{2,3}${DASH}?\d{4})(?!\d|-\d{2,}|[ ]?[元万亿人次个部户件条起余多])`,
  'dgi',
)

const APART = new RegExp(String.raw`[${signClass(DASHES)} 一,，、./)）](\d{4})${DASH}?(\d{4})$`)

/** A day behind a code is none. */
function isLandline(value: string, { input, index }: RegExpExecArray): boolean {
  const [, year = '', day = ''] = APART.exec(value) ?? []
  return !isInCode(input, index) && !(year.startsWith('20') && isDay(year + day))
}

const NUMBER = ['0451', '84000000'].join('-')

export const landline: Detector = {
  id: 'privacy/landline',
  label: '固定电话',
  meaning: '固定电话会带到一个家庭或一个人，只有登记过的单位电话可以写。',
  advice: REMOVE_OR_REGISTER,
  bad: sample(NUMBER, NUMBER.replace('-', '、'), NUMBER.replace(/-(....)/, '-$1—'), `咨询电话：${NUMBER.slice(5)}`),
  good: sample(
    '维权热线 12338，市民热线 12345',
    '全年接听电话 2345678 次',
    '热线电话2016—2018年接听 400 次',
    'ISSN 2095-0000',
  ),
  numeric: true,
  trigger: { digits: 7 },
  find: ({ text }) =>
    allOf(
      matchesOf(text, WITH_AREA, isLandline),
      matchesOf(text, WITH_COUNTRY, (_, { input, index }) => !isInCode(input, index)),
      matchesOf(text, AFTER_WORD),
    ),
}
