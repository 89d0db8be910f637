import { type Detector, REMOVE_OR_REGISTER, sample } from './detector.ts'
import { isInCode } from './in-code.ts'
import { allOf, matchesOf } from './match.ts'
import { isDay } from './resident-id.ts'

/** An area code and seven or eight digits. */
const WITH_AREA =
  /(?<![\d-]|\d[.,，、])(?<value>(?:[(（]0(?:10|2\d|[3-9]\d{2})[)）]|0(?:10|2\d|[3-9]\d{2}))(?:[ \-–—]{0,3}|[ ]?[,，、./][ ]?)[2-8]\d{2,3}[ -]?\d{4})(?!\d|[-.]\d{5}|[元万亿吨米%])/dg

/** Behind the country, without the 0 of a trunk call. */
const WITH_COUNTRY =
  /(?<!\d)(?<value>(?:\+|00)86[ -]?[(（]?(?:10|2\d|[3-9]\d{2})[)）]?[ -]?[2-8]\d{2,3}[ -]?\d{4})(?!\d)/dg

/** Seven or eight digits after a word that says phone. */
const AFTER_WORD =
  /(?:电话|座机|固话|传真|致电|拨打|联系方式|tel(?:ephone)?\b|fax\b)[，,]?[^\d\n，。；]{0,8}(?<value>[2-8]\d{2,3}[ -]?\d{4})(?!\d|-\d{2,}|[ ]?[元万亿人次个部户件条起余多])/dgi

function isLandline(value: string, { input, index }: RegExpExecArray): boolean {
  const [, local = ''] = /[ \-–—,，、./](\d{8})$/.exec(value) ?? []
  return !isInCode(input, index) && !(/^20/.test(local) && isDay(local))
}

const NUMBER = ['0451', '84000000'].join('-')

export const landline: Detector = {
  id: 'privacy/landline',
  label: '固定电话',
  meaning: '固定电话会带到一个家庭或一个人，只有登记过的单位电话可以写。',
  advice: REMOVE_OR_REGISTER,
  bad: sample(NUMBER, NUMBER.replace('-', '、'), `咨询电话：${NUMBER.slice(5)}`),
  good: sample('维权热线 12338，市民热线 12345', '全年接听电话 2345678 次', 'ISSN 2095-0000'),
  numeric: true,
  trigger: { digits: 7 },
  find: ({ text }) =>
    allOf(
      matchesOf(text, WITH_AREA, isLandline),
      matchesOf(text, WITH_COUNTRY, (_, { input, index }) => !isInCode(input, index)),
      matchesOf(text, AFTER_WORD),
    ),
}
