import type { RuleId } from '../../diagnostic.ts'
import { address } from './address.ts'
import { bankCard } from './bank-card.ts'
import type { Detector, Match } from './detector.ts'
import { email } from './email.ts'
import { landline } from './landline.ts'
import { minor } from './minor.ts'
import { mobile } from './mobile.ts'
import { arabicDigits, normalise } from './normalise.ts'
import { passport } from './passport.ts'
import { personName } from './person-name.ts'
import { plate } from './plate.ts'
import { residentId } from './resident-id.ts'
import { smallBase } from './small-base.ts'
import { socialAccount } from './social-account.ts'

/** Every detector, one a file. Where two find the same place, the earlier one names it. */
export const DETECTORS: readonly Detector[] = [
  residentId,
  bankCard,
  mobile,
  landline,
  passport,
  plate,
  email,
  socialAccount,
  address,
  minor,
  personName,
  smallBase,
]

/** A private value in a text, with offsets into the text as it was given. */
export interface Finding extends Match {
  rule: RuleId
  detector: Detector
  /** as it reads in plain half-width characters: what the allow-list names */
  value: string
}

/** Every private value of a text, in order, none over another. */
export function scanText(given: string): Finding[] {
  const { text, original } = normalise(given)
  const arabic = arabicDigits(text)
  const found: Finding[] = []
  const taken = new Set<number>()
  for (const detector of DETECTORS) {
    const matches = [...detector.find(text), ...(arabic && detector.numeric ? detector.find(arabic) : [])]
    for (const { start, end } of matches) {
      if (!take(taken, start, end)) continue
      const value = text.slice(start, end)
      found.push({ rule: detector.id, detector, value, start: original(start), end: original(end) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Takes the places from `start` to `end`, unless one of them has been taken. */
function take(taken: Set<number>, start: number, end: number): boolean {
  const places = Array.from({ length: end - start }, (_, index) => start + index)
  if (places.some((place) => taken.has(place))) return false
  for (const place of places) taken.add(place)
  return true
}
