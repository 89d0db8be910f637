import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passesLuhn } from './bank-card.ts'
import { scanText } from './scan.ts'

/** The last digit that makes a number pass (ISO/IEC 7812-1, annex B), worked out from the left. */
function checkDigit(number: string): string {
  const sum = [...number].reduce((total, digit, at) => {
    const value = Number(digit) * ((number.length - at) % 2 === 1 ? 2 : 1)
    return total + Math.floor(value / 10) + (value % 10)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** A number that passes, of no one: zeros between the issuer and the end. */
function card(issuer: string, length: number): string {
  const number = issuer.padEnd(length - 1, '0')
  return number + checkDigit(number)
}

const isFound = (text: string) => scanText(text).some(({ rule }) => rule === 'privacy/bank-card')

test('a number passes with its check digit, and with no other', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 15, maxLength: 18 })
  fc.assert(
    fc.property(digits, (number) => {
      const right = checkDigit(number)
      for (const digit of '0123456789') expect(passesLuhn(number + digit)).toBe(digit === right)
    }),
    { numRuns: 200, seed: 7 },
  )
})

test.each(['6212', '4000', '4900', '5100', '5500', '3500', '6011'])('a number of an issuer is found: %s', (issuer) => {
  for (const length of [16, 17, 18, 19]) expect(isFound(`转到${card(issuer, length)}即可`), `${length}`).toBe(true)
  const spaced = card(issuer, 19).replace(/\d{4}(?=\d)/g, '$& ')
  expect(isFound(spaced)).toBe(true)
  expect(isFound(spaced.replaceAll(' ', '-'))).toBe(true)
})

test('a number in Chinese digits is one', () => {
  const written = (number: string) => [...number].map((digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('')
  expect(isFound(`卡上写着${written(card('6212', 19))}`)).toBe(true)
  expect(isFound(`卡上写着${written(card('7100', 19))}`)).toBe(false)
})

test.each([
  ['too short', card('6212', 15)],
  ['too long', card('6212', 20)],
  ['of no issuer', card('7100', 16)],
  ['with a wrong check digit', card('6212', 16).replace(/.$/, (digit) => String((Number(digit) + 1) % 10))],
  ['part of a longer number', `1${card('6212', 19)}`],
  ['the beginning of a longer number', `${card('6212', 19)}1`],
  ['a decimal', `0.${card('6212', 16)}`],
  ['a decimal to its left', `${card('6212', 16)}.5`],
  ['another kind of number', `订单编号：${card('6212', 16)}`],
  ['an address', `https://www.example.org/a/${card('6212', 16)}.html`],
])('a number is none: %s', (_, text) => {
  expect(isFound(text)).toBe(false)
})

test.each(['银行卡', '卡号', '储蓄卡', '信用卡', '账号', '帐号', '银行账户', '开户行'])(
  'after “%s” any long number is taken for one',
  (word) => {
    const number = '1'.repeat(12)
    expect(isFound(`${word}：${number}`)).toBe(true)
    expect(isFound(`${word}：${number.slice(1)}`)).toBe(false)
    expect(isFound(`${word}没有变。${number}`)).toBe(false)
    expect(isFound(`${word}有3个${number}`)).toBe(false)
    expect(isFound(`${word} 2 个\n${number}`)).toBe(false)
  },
)
