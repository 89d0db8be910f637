import { type Detector, OTHER_NUMBER, sample } from './detector.ts'
import { isInCode } from './in-code.ts'
import { allOf, matchesOf } from './match.ts'

const GAP = '(?:[ \\t-]{0,3}|[.·])'

/** 16 to 19 digits that begin as the cards in use do: UnionPay, Visa, MasterCard, JCB. */
const CARD = new RegExp(
  String.raw`(?<!\d|\d\.)(?<value>(?:62|4\d|5[1-5]|35|60)\d{2}(?:${GAP}\d{4}){2}${GAP}\d{4}(?:${GAP}\d{1,3})?)(?!\d|\.\d)`,
  'dg',
)

/** A number after the word is taken at its word. */
const AFTER_WORD =
  /(?:银行卡|卡号|储蓄卡|信用卡|账号|帐号|银行账户|开户行)[^\d\n。；]{0,14}(?<value>\d(?:[ -]?\d){11,19})(?!\d)/dg

/** Whether the digits of a value pass the Luhn check. */
export function passesLuhn(value: string): boolean {
  const digits = [...value.replace(/\D/g, '')].map(Number).reverse()
  const doubled = digits.map((digit, index) => (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
  return doubled.reduce((total, digit) => total + digit, 0) % 10 === 0
}

function isCard(value: string, { input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 20), index)
  return passesLuhn(value) && !OTHER_NUMBER.test(before) && !isInCode(input, index)
}

// all zeros after the issuer, so no card of anyone
const NUMBER = ['6200', '0000', '0000', '0005'].join(' ')

export const bankCard: Detector = {
  id: 'privacy/bank-card',
  label: '银行卡号',
  meaning: '银行卡号和账号会让人受骗受损，任何文件里都不许有。',
  advice: '删掉它；捐款账户写到主办单位的网站上，这里只放链接。',
  bad: sample(NUMBER, `卡号：${NUMBER.replaceAll(' ', '').slice(0, -1)}6`),
  good: sample('统一社会信用代码 52230100000000000X', '合同编号 6200000000000000'),
  numeric: true,
  trigger: { digits: 12 },
  find: ({ text }) => allOf(matchesOf(text, CARD, isCard), matchesOf(text, AFTER_WORD)),
}
